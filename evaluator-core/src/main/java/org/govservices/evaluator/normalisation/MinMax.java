package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;

/**
 * Goalposts taken from the sample: the worst value observed scores the worst of the range, the best
 * one the best.
 *
 * @param sample whose smallest and largest values
 * @param to its own range of scores; empty for the framework's scale
 */
public record MinMax(Sample sample, Optional<Scale> to) implements RelativeRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "min-max",
          "Linear between the smallest and the largest value observed.",
          "at least two different values; scores change when the roster or the edition does",
          List.of(Sample.FIT, Sample.EDITIONS, Scale.TO),
          "OECD/JRC Handbook 2008, step 5.3",
          settings -> new MinMax(Sample.read(settings, "min", "max"), Scale.readTo(settings)));

  /** Onto the framework's scale. */
  public MinMax(Sample sample) {
    this(sample, Optional.empty());
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    sample.write(settings);
    Scale.writeTo(to, settings);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Scale.ends(to, framework);
  }

  @Override
  public Map<String, Double> estimate(SampleValues in, Direction direction) {
    in.requireTwoValues(method());
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("min", in.min());
    parameters.put("max", in.max());
    return parameters;
  }

  @Override
  public FittedRule with(Map<String, Double> parameters, Direction direction, Scale scale) {
    return LinearRule.between(
        parameters.get("min"),
        parameters.get("max"),
        direction,
        to.orElse(scale),
        sample.isNone() ? FittedRule.Reading.REFUSED : FittedRule.Reading.AS_IS,
        parameters);
  }
}
