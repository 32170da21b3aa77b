package org.govservices.evaluator.adjustment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/**
 * One fact that overrides the sum: where it holds, the unit fails, or its score or band is capped.
 * A unit fails whether or not the rest of it was scored.
 *
 * @param when the fact
 * @param then what follows
 */
public record Veto(Condition when, Consequence then) implements Adjustment {
  /** The card. */
  public static final Method<Adjustment> METHOD =
      new Method<>(
          "veto",
          "When an indicator has a value, the unit fails, or its score or band is capped.",
          "an indicator of weight 0; without a value of it there is no veto",
          List.of(
              new Method.Parameter(
                  "when", "{indicator: id} and one of equals, above or below: a number"),
              new Method.Parameter(
                  "then",
                  "{fail: {rank: last}}: the lowest score of the scale, ranked with it"
                      + " | {fail: {rank: none}}: no score, no rank, the lowest band; index only"
                      + " | {cap-score: number} | {cap-band: id}")),
          "China, General Office of the State Council, government website inspection indicators"
              + " 2019",
          Veto::read);

  /** How a value is compared. */
  public enum Comparison implements Keyword {
    /** The value is the number. */
    EQUALS,
    /** The value is greater than the number. */
    ABOVE,
    /** The value is less than the number. */
    BELOW
  }

  /** A fact: an indicator's value compared with a number. */
  public record Condition(String indicator, Comparison comparison, double number) {
    boolean isMet(double value) {
      return switch (comparison) {
        case EQUALS -> value == number;
        case ABOVE -> value > number;
        case BELOW -> value < number;
      };
    }
  }

  /** What follows from a veto. */
  public sealed interface Consequence permits Fail, CapScore, CapBand {}

  /** The unit fails. */
  public record Fail(FailedRank rank) implements Consequence {}

  /** The unit's score is at most this. */
  public record CapScore(double score) implements Consequence {}

  /** The unit's band is at best this; its score and rank stay. */
  public record CapBand(String band) implements Consequence {}

  /** What rank a failed unit gets. */
  public enum FailedRank implements Keyword {
    /** Its score is the lowest of the scale, and it ranks with that score. */
    LAST,
    /** It has no score and no rank; its band is the lowest. */
    NONE
  }

  private static Adjustment read(Settings settings) {
    Settings when = settings.at("when");
    Comparison comparison = Comparison.EQUALS;
    for (Comparison each : Comparison.values()) {
      comparison = when.has(each.keyword()) ? each : comparison;
    }
    return new Veto(
        new Condition(when.text("indicator"), comparison, when.number(comparison.keyword())),
        consequence(settings.at("then")));
  }

  private static Consequence consequence(Settings then) {
    if (then.has("cap-score")) {
      return new CapScore(then.number("cap-score"));
    } else if (then.has("cap-band")) {
      return new CapBand(then.text("cap-band"));
    }
    return new Fail(then.at("fail").word("rank", FailedRank.class));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public LocalText words() {
    return new LocalText("Veto", "一票否决");
  }

  @Override
  public String indicator() {
    return when.indicator();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("indicator", when.indicator());
    condition.put(when.comparison().keyword(), when.number());
    Map<String, Object> consequence = new LinkedHashMap<>();
    if (then instanceof Fail fail) {
      consequence.put("fail", Map.of("rank", fail.rank()));
    } else if (then instanceof CapScore cap) {
      consequence.put("cap-score", cap.score());
    } else if (then instanceof CapBand cap) {
      consequence.put("cap-band", cap.band());
    }
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("when", condition);
    settings.put("then", consequence);
    return settings;
  }

  @Override
  public Outcome adjust(OptionalDouble score, OptionalDouble value, Scale scale) {
    if (value.isEmpty() || !when.isMet(value.getAsDouble())) {
      return Outcome.of(score);
    } else if (then instanceof Fail fail) {
      return fail.rank() == FailedRank.LAST
          ? Outcome.of(OptionalDouble.of(scale.low()))
          : new Outcome(OptionalDouble.empty(), true, Optional.empty());
    } else if (then instanceof CapBand cap) {
      return new Outcome(score, false, Optional.of(cap.band()));
    } else if (then instanceof CapScore cap && score.isPresent()) {
      return Outcome.of(OptionalDouble.of(Math.min(cap.score(), score.getAsDouble())));
    }
    return Outcome.of(score);
  }

  @Override
  public Optional<String> fault(Scale scale, List<String> bands, boolean atIndex) {
    if (then instanceof CapBand cap && !bands.contains(cap.band())) {
      return Optional.of("no band '" + cap.band() + "'");
    } else if (then instanceof CapScore cap && !scale.contains(cap.score())) {
      return Optional.of("cap-score " + NumberText.shortest(cap.score()) + " is not on the scale");
    } else if (then instanceof Fail fail) {
      return fail.rank() == FailedRank.LAST && !scale.isBounded()
          ? Optional.of("'rank: last' needs a scale with a lower end, found unbounded")
          : fail.rank() == FailedRank.NONE && !atIndex
              ? Optional.of(
                  "'rank: none' takes the score away, and the dimension above would go on without"
                      + " it; expected it in the index, or 'rank: last'")
              : Optional.empty();
    }
    return Optional.empty();
  }
}
