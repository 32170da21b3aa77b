package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Points taken off for every event, up to a cap and not below a floor.
 *
 * @param top score without events
 * @param each points taken off per event, positive
 * @param cap most points taken off; empty when only the floor limits them
 * @param floor lowest score; empty when only the cap limits them
 */
public record Deduction(double top, double each, OptionalDouble cap, OptionalDouble floor)
    implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "deduction",
          "Points taken off for every event, up to a cap and not below a floor.",
          "numbers of events, 0 or more; direction lower",
          List.of(
              new Method.Parameter("top", "score without events"),
              new Method.Parameter("each", "points taken off per event"),
              new Method.Parameter("cap", "most points taken off; this or the floor is needed"),
              new Method.Parameter("floor", "lowest score; this or the cap is needed")),
          "China, General Office of the State Council, government website inspection indicators"
              + " 2019",
          Deduction::read);

  private static ScoringRule read(Settings settings) {
    Deduction rule =
        new Deduction(
            settings.number("top"),
            settings.positive("each"),
            optional(settings, "cap"),
            optional(settings, "floor"));
    if (rule.cap().isEmpty() && rule.floor().isEmpty()) {
      settings.problem("needs a cap or a floor");
    } else if (!(rule.lowest() < rule.top())) {
      settings.problem("needs a floor below the top");
    }
    return rule;
  }

  private static OptionalDouble optional(Settings settings, String name) {
    return settings.has(name) ? OptionalDouble.of(settings.number(name)) : OptionalDouble.empty();
  }

  /** The lowest score. */
  private double lowest() {
    return Math.max(
        top - cap.orElse(Double.POSITIVE_INFINITY), floor.orElse(Double.NEGATIVE_INFINITY));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("top", top);
    settings.put("each", each);
    cap.ifPresent(points -> settings.put("cap", points));
    floor.ifPresent(score -> settings.put("floor", score));
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return lowest() < top ? Optional.of(new Scale(lowest(), top)) : Optional.empty();
  }

  @Override
  public boolean contradicts(Direction direction) {
    return direction == Direction.HIGHER;
  }

  @Override
  public FittedRule fit(SampleValues sample, Direction direction, Scale scale) {
    return new Events(top, each, lowest());
  }

  private record Events(double top, double each, double lowest) implements FittedRule {
    @Override
    public double score(double events) {
      return Math.max(lowest, top - each * events);
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of();
    }

    @Override
    public Reading reading(double events) {
      return events >= 0 ? Reading.AS_IS : Reading.REFUSED;
    }

    @Override
    public double nearest(double events) {
      return Math.max(events, 0);
    }
  }
}
