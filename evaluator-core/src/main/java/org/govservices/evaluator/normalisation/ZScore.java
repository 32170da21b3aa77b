package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.text.Keyword;

/**
 * Distance from the mean in standard deviations, moved to a wanted mean and spread.
 *
 * @param sample whose mean and standard deviation
 * @param sd which standard deviation
 * @param mean score of the mean value
 * @param spread score points per standard deviation, positive
 */
public record ZScore(Sample sample, Sd sd, double mean, double spread) implements RelativeRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "z-score",
          "Distance from the mean in standard deviations, moved to a wanted mean and spread.",
          "at least two different values; the scale must be unbounded",
          List.of(
              Sample.FIT,
              Sample.EDITIONS,
              new Method.Parameter("sd", "sample (n−1) | population (n)"),
              new Method.Parameter("mean", "score of the mean value"),
              new Method.Parameter("spread", "score points per standard deviation")),
          "OECD/JRC Handbook 2008, step 5.2",
          ZScore::read);

  /** The divisor of the variance. */
  public enum Sd implements Keyword {
    /** n−1. */
    SAMPLE,
    /** n. */
    POPULATION
  }

  private static ScoringRule read(Settings settings) {
    Sample sample = Sample.read(settings, "mean", "sd");
    double spread = settings.number("spread");
    if (!(spread > 0) || !(sample.fixed().getOrDefault("sd", 1.0) > 0)) {
      settings.problem("needs a spread above 0, and a fixed sd above 0");
    }
    return new ZScore(sample, settings.word("sd", Sd.class), settings.number("mean"), spread);
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    sample.write(settings);
    settings.put("sd", sd);
    settings.put("mean", mean);
    settings.put("spread", spread);
    return settings;
  }

  @Override
  public Optional<Scale> range(Scale framework) {
    return Optional.of(Scale.UNBOUNDED);
  }

  @Override
  public Map<String, Double> estimate(SampleValues in, Direction direction) {
    in.requireTwoValues(method());
    double[] values = in.values();
    Map<String, Double> parameters = new LinkedHashMap<>();
    double centre = new Mean().evaluate(values);
    parameters.put("mean", centre);
    parameters.put("sd", new StandardDeviation(sd == Sd.SAMPLE).evaluate(values, centre));
    return parameters;
  }

  @Override
  public FittedRule with(Map<String, Double> parameters, Direction direction, Scale scale) {
    double centre = parameters.get("mean");
    double points = direction == Direction.HIGHER ? spread : -spread;
    return new LinearRule(
        centre,
        centre + parameters.get("sd"),
        mean,
        mean + points,
        FittedRule.Reading.AS_IS,
        parameters);
  }
}
