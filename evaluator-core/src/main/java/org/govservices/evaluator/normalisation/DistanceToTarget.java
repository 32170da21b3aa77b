package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * How much of the way from the worst value to a target is done; a value at the target or better
 * scores the best of the range.
 *
 * @param target in the indicator's unit of measurement
 * @param sample whose worst value
 * @param to its own range of scores; empty for the framework's scale
 */
public record DistanceToTarget(double target, Sample sample, Optional<Scale> to)
    implements RelativeRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "distance-to-target",
          "How much of the way from the worst value to a target is done, capped at the target.",
          "a worst value that misses the target",
          List.of(
              new Method.Parameter("target", "in the indicator's unit of measurement"),
              Sample.FIT,
              Sample.EDITIONS,
              Scale.TO),
          "OECD/JRC Handbook 2008, step 5.4; Becker et al. 2022, COINr, J. Open Source Softw. 7(78)",
          DistanceToTarget::read);

  private static ScoringRule read(Settings settings) {
    return new DistanceToTarget(
        settings.number("target"), Sample.read(settings, "worst"), Scale.readTo(settings));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("target", target);
    sample.write(settings);
    Scale.writeTo(to, settings);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Scale.ends(to, framework);
  }

  @Override
  public ScoringRule transformed(DoubleUnaryOperator transform) {
    return new DistanceToTarget(transform.applyAsDouble(target), sample, to);
  }

  @Override
  public Map<String, Double> estimate(SampleValues in, Direction direction) {
    return Map.of("worst", direction == Direction.HIGHER ? in.min() : in.max());
  }

  @Override
  public FittedRule with(Map<String, Double> parameters, Direction direction, Scale scale) {
    double worst = parameters.get("worst");
    if (direction == Direction.HIGHER ? !(worst < target) : !(worst > target)) {
      throw new CannotFitException(
          "distance-to-target needs a worst value that misses the target, but every value meets it");
    }
    Scale range = to.orElse(scale);
    return new LinearRule(
        worst, target, range.low(), range.high(), FittedRule.Reading.CAPPED, parameters);
  }
}
