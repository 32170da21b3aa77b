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
 * @param population whose smallest and largest values
 */
public record MinMax(Population population) implements ScoringRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "min-max",
          "Linear between the smallest and the largest value observed.",
          "at least two different values; scores change when the roster or the edition does",
          List.of(new Method.Parameter("fit", "all | kind: whose smallest and largest values")),
          "OECD/JRC Handbook 2008, step 5.3",
          settings -> new MinMax(settings.word("fit", FitOn.class).population));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("fit", population.keyword());
  }

  @Override
  public boolean staysOnScale() {
    return true;
  }

  @Override
  public FittedRule fit(double[] values, Direction direction, Scale scale) {
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
