package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Goalposts at two quantiles of the sample, so that single extreme values do not stretch them.
 *
 * @param low share of values below the lower goalpost, 0 to 1
 * @param high share of values below the upper goalpost, 0 to 1
 * @param type definition of quantiles, 1 to 9, as Hyndman and Fan number them; 7 is the one of
 *     spreadsheets' PERCENTILE.INC, 6 of PERCENTILE.EXC
 * @param outside what happens to a value beyond them; refusing is not offered
 * @param sample whose quantiles
 * @param to its own range of scores; empty for the framework's scale
 */
public record QuantileGoalposts(
    double low, double high, int type, Outside outside, Sample sample, Optional<Scale> to)
    implements RelativeRule {
  /** The card. */
  public static final Method<ScoringRule> METHOD =
      new Method<>(
          "quantile-goalposts",
          "Linear between two quantiles of the values observed.",
          "different values at the two quantiles; scores change with the roster or the edition",
          List.of(
              new Method.Parameter("shares", "[low, high] from 0 to 1, such as [0.05, 0.95]"),
              new Method.Parameter("type", "definition of quantiles, 1 to 9; spreadsheets' is 7"),
              new Method.Parameter("outside", "values beyond: cap | extend"),
              Sample.FIT,
              Sample.EDITIONS,
              Scale.TO),
          "Hyndman & Fan 1996, The American Statistician 50(4) 361–365; OECD/JRC Handbook 2008,"
              + " step 5",
          QuantileGoalposts::read);

  private static ScoringRule read(Settings settings) {
    double[] shares = settings.range(settings.value().path("shares"));
    int type = settings.wholeNumber("type", 1, 9);
    Outside outside = settings.word("outside", Outside.class);
    if (!(shares[0] >= 0 && shares[1] <= 1)) {
      settings.problem("needs shares from 0 to 1");
    }
    if (outside == Outside.REFUSE) {
      settings.problem("cannot refuse values beyond the quantiles; cap or extend");
    }
    return new QuantileGoalposts(
        shares[0],
        shares[1],
        type,
        outside,
        Sample.read(settings, "min", "max"),
        Scale.readTo(settings));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("shares", List.of(low, high));
    settings.put("type", (double) type);
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
    double min = quantile(in, low);
    double max = quantile(in, high);
    if (!(min < max)) {
      throw new CannotFitException(
          "quantile-goalposts needs different values at its two quantiles");
    }
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("min", min);
    parameters.put("max", max);
    return parameters;
  }

  private double quantile(SampleValues in, double share) {
    // Commons Math refuses the 0th percentile, which is the smallest value by every definition.
    EstimationType definition = EstimationType.valueOf("R_" + type);
    return share == 0
        ? in.min()
        : new Percentile().withEstimationType(definition).evaluate(in.values(), 100 * share);
  }

  @Override
  public FittedRule with(Map<String, Double> parameters, Direction direction, Scale scale) {
    return LinearRule.between(
        parameters.get("min"),
        parameters.get("max"),
        direction,
        to.orElse(scale),
        outside.reading(),
        parameters);
  }
}
