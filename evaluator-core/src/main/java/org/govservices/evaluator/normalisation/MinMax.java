package org.govservices.evaluator.normalisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;

/**
 * Goalposts taken from the sample: the worst value observed scores the worst of the scale, the best
 * one the best.
 *
 * @param sample whose smallest and largest values
 */
public record MinMax(Sample sample) implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "min-max",
          "Linear between the smallest and the largest value observed.",
          "at least two different values; scores change when the roster or the edition does",
          List.of(Sample.FIT, Sample.EDITIONS),
          "OECD/JRC Handbook 2008, step 5.3",
          settings -> new MinMax(Sample.read(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    sample.write(settings);
    return settings;
  }

  @Override
  public boolean staysOnScale() {
    return true;
  }

  @Override
  public FittedRule fit(SampleValues in, Direction direction, Scale scale) {
    double[] values = in.values();
    double min = Arrays.stream(values).min().orElse(Double.NaN);
    double max = Arrays.stream(values).max().orElse(Double.NaN);
    if (!(min < max)) {
      throw new CannotFitException(
          "min-max needs two different values, found "
              + (values.length == 0 ? "none" : "only one"));
    }
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("min", min);
    parameters.put("max", max);
    boolean higher = direction == Direction.HIGHER;
    return new LinearRule(
        higher ? min : max,
        higher ? max : min,
        scale.low(),
        scale.high(),
        FittedRule.Reading.AS_IS,
        parameters);
  }
}
