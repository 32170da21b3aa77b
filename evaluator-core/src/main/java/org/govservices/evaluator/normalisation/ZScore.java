package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.method.Method;

/**
 * Distance from the mean in standard deviations, moved to a wanted mean and spread.
 *
 * @param sample whose mean and standard deviation
 * @param sd which standard deviation
 * @param mean score of the mean value
 * @param spread score points per standard deviation, positive
 */
public record ZScore(Sample sample, Sd sd, double mean, double spread) implements ScoringRule {
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
          settings -> {
            double spread = settings.number("spread");
            if (!(spread > 0)) {
              settings.problem("needs a spread above 0");
            }
            return new ZScore(
                Sample.read(settings),
                settings.word("sd", Sd.class),
                settings.number("mean"),
                spread);
          });

  /** The divisor of the variance. */
  public enum Sd implements Keyword {
    /** n−1. */
    SAMPLE,
    /** n. */
    POPULATION
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
  public boolean staysOnScale() {
    return false;
  }

  @Override
  public FittedRule fit(SampleValues in, Direction direction, Scale scale) {
    double[] values = in.values();
    double centre = new Mean().evaluate(values);
    double deviation = new StandardDeviation(sd == Sd.SAMPLE).evaluate(values);
    if (!(deviation > 0)) {
      throw new CannotFitException(
          "z-score needs two different values, found "
              + (values.length == 0 ? "none" : "only one"));
    }
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("mean", centre);
    parameters.put("sd", deviation);
    double sign = direction == Direction.HIGHER ? 1 : -1;
    return new LinearRule(
        centre,
        centre + deviation,
        mean,
        mean + sign * spread,
        FittedRule.Reading.AS_IS,
        parameters);
  }
}
