package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Answers;

/**
 * The share of a list's items that are fulfilled. Observations say {@code 5/8}: five of the eight
 * items that were asked of this unit; in tables stands the share, 0.625.
 *
 * @param items on the list; of a unit for which some do not apply fewer are asked
 * @param to its own range of scores; empty for the framework's scale
 */
public record Checklist(int items, Optional<Scale> to) implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "checklist",
          "Share of items fulfilled of the items asked.",
          "cells such as 5/8: fulfilled / asked",
          List.of(
              new Method.Parameter("items", "how many are on the list: the most that are asked"),
              Scale.TO),
          "European Commission, eGovernment Benchmark 2023, method paper: share of questions"
              + " answered yes",
          Checklist::read);

  private static ScoringRule read(Settings settings) {
    return new Checklist(settings.wholeNumber("items", 1), Scale.readTo(settings));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("items", (double) items);
    Scale.writeTo(to, settings);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Scale.ends(to, framework);
  }

  @Override
  public boolean contradicts(Direction direction) {
    return direction == Direction.LOWER;
  }

  @Override
  public Optional<Answers> answers() {
    return Optional.of(new Counts(items));
  }

  @Override
  public FittedRule fit(SampleValues sample, Direction direction, Scale scale) {
    return LinearRule.between(
        0, 1, Direction.HIGHER, to.orElse(scale), FittedRule.Reading.REFUSED, Map.of());
  }

  private record Counts(int items) implements Answers {
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,6}) ?/ ?(\\d{1,6})");

    @Override
    public OptionalDouble number(String text) {
      Matcher counts = COUNTS.matcher(text);
      if (!counts.matches()) {
        return OptionalDouble.empty();
      }
      int fulfilled = Integer.parseInt(counts.group(1));
      int asked = Integer.parseInt(counts.group(2));
      boolean possible = asked > 0 && asked <= items && fulfilled <= asked;
      return possible ? OptionalDouble.of((double) fulfilled / asked) : OptionalDouble.empty();
    }

    @Override
    public String text(double number) {
      return NumberText.shortest(number * items) + "/" + items;
    }

    @Override
    public String expected() {
      return "fulfilled/asked, such as 1/" + items + ", at most " + items + " asked";
    }
  }
}
