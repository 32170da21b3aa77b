package org.govservices.evaluator.treatment;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;

/**
 * Skewness and excess kurtosis, adjusted for the size of the sample: G1 and G2 of Joanes and Gill
 * (1998, The Statistician 47(1) 183–189), as spreadsheets' SKEW and KURT give them.
 *
 * @param skewness NaN of fewer than three or of equal values
 * @param kurtosis NaN of fewer than four or of equal values
 */
public record Shape(double skewness, double kurtosis) {
  private static final DoubleStatistics.Builder SHAPE =
      DoubleStatistics.builder(Statistic.SKEWNESS, Statistic.KURTOSIS);

  /** Of the values that are not NaN. */
  public static Shape of(double[] values) {
    DoubleStatistics shape = SHAPE.build(present(values));
    return new Shape(shape.getAsDouble(Statistic.SKEWNESS), shape.getAsDouble(Statistic.KURTOSIS));
  }

  /** The values themselves where none is NaN. */
  private static double[] present(double[] values) {
    int n = 0;
    for (double value : values) {
      n += Double.isNaN(value) ? 0 : 1;
    }
    return n == values.length
        ? values
        : Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }
}
