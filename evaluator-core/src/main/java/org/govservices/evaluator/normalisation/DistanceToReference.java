package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * How much of the way from the worst value to a reference unit's is done; the reference unit scores
 * the best of the range, and better units more unless capped.
 *
 * @param unit code of the reference unit
 * @param outside what happens to a value better than the reference unit's; refusing is not offered
 * @param sample whose worst value
 * @param to its own range of scores; empty for the framework's scale
 */
public record DistanceToReference(String unit, Outside outside, Sample sample, Optional<Scale> to)
    implements RelativeRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "distance-to-reference",
          "How much of the way from the worst value to a reference unit's is done.",
          "a reference unit with a value, which is not the worst",
          List.of(
              new Method.Parameter("unit", "code of the reference unit"),
              new Method.Parameter("outside", "values better than the reference: cap | extend"),
              Sample.FIT,
              Sample.EDITIONS,
              Scale.TO),
          "OECD/JRC Handbook 2008, step 5.4; Becker et al. 2022, COINr, J. Open Source Softw. 7(78)",
          DistanceToReference::read);

  private static ScoringRule read(Settings settings) {
    Outside outside = settings.word("outside", Outside.class);
    if (outside == Outside.REFUSE) {
      settings.problem("cannot refuse values better than the reference; cap or extend");
    }
    return new DistanceToReference(
        settings.text("unit"),
        outside,
        Sample.read(settings, "worst", "reference"),
        Scale.readTo(settings));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("unit", unit);
    settings.put("outside", outside);
    sample.write(settings);
    Scale.writeTo(to, settings);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return outside.range(Scale.ends(to, framework));
  }

  @Override
  public Map<String, Double> estimate(SampleValues in, Direction direction) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("worst", direction == Direction.HIGHER ? in.min() : in.max());
    parameters.put(
        "reference",
        in.ofUnit(unit)
            .orElseThrow(
                () -> new CannotFitException("the reference unit '" + unit + "' has no value")));
    return parameters;
  }

  @Override
  public FittedRule with(Map<String, Double> parameters, Direction direction, Scale scale) {
    double worst = parameters.get("worst");
    double reference = parameters.get("reference");
    if (direction == Direction.HIGHER ? !(worst < reference) : !(worst > reference)) {
      throw new CannotFitException(
          "no unit is worse than the reference unit '"
              + unit
              + "', so there is no distance to measure by");
    }
    Scale range = to.orElse(scale);
    return new LinearRule(
        worst, reference, range.low(), range.high(), outside.reading(), parameters);
  }
}
