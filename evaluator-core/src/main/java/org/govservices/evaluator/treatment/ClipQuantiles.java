package org.govservices.evaluator.treatment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Values beyond two quantiles become the quantiles.
 *
 * @param low share 0 to 1; 0 clips nothing below
 * @param high share 0 to 1; 1 clips nothing above
 * @param definition of a sample's quantile: number 1 to 9 of Hyndman and Fan
 */
record ClipQuantiles(double low, double high, int definition) implements Treatment {
  /** The card. */
  static final Method<Treatment> METHOD =
      new Method<>(
          "clip-quantiles",
          "Values beyond two quantiles become the quantiles, outliers or not.",
          "enough values for the quantiles to mean something",
          List.of(
              new Method.Parameter("quantiles", "[low, high], shares 0 to 1"),
              new Method.Parameter(
                  "definition", "1 to 9; 7 is that of spreadsheets' PERCENTILE.INC, 6 of .EXC")),
          "Hyndman & Fan 1996, The American Statistician 50(4) 361–365 (the quantiles)",
          ClipQuantiles::read);

  private static Treatment read(Settings settings) {
    double[] quantiles = settings.range(settings.value().path("quantiles"));
    int definition = settings.wholeNumber("definition", 1, 9);
    if (quantiles[0] < 0 || quantiles[1] > 1) {
      settings.problem("needs 'quantiles' from 0 to 1");
      return new NoTreatment();
    }
    return new ClipQuantiles(quantiles[0], quantiles[1], definition);
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("quantiles", List.of(low, high));
    settings.put("definition", definition);
    return settings;
  }

  @Override
  public double[] treat(double[] values, Log log) {
    double[] present = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    if (present.length == 0) {
      return values.clone();
    }
    double floor = quantile(present, low);
    double ceiling = quantile(present, high);
    double[] clipped =
        Arrays.stream(values).map(x -> Math.min(Math.max(x, floor), ceiling)).toArray();
    log.changed(values, clipped, "clipped");
    return clipped;
  }

  private double quantile(double[] present, double share) {
    return share == 0
        ? StatUtils.min(present)
        : new Percentile()
            .withEstimationType(EstimationType.valueOf("R_" + definition))
            .evaluate(present, share * 100);
  }
}
