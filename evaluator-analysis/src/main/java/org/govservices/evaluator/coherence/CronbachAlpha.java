package org.govservices.evaluator.coherence;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/** Cronbach's coefficient alpha (1951, Psychometrika 16: 297–334). */
public final class CronbachAlpha {
  private CronbachAlpha() {}

  /**
   * k/(k−1) · (1 − Σ variances / variance of the sum); at most 1, and below 0 where columns
   * contradict each other.
   *
   * @param columns {@code double[node][unit]}, without gaps
   * @return empty for fewer than two columns, or where the sum does not vary
   */
  public static OptionalDouble of(double[][] columns) {
    int k = columns.length;
    if (k < 2) {
      return OptionalDouble.empty();
    }
    double[] sum = new double[columns[0].length];
    double variances = 0;
    for (double[] column : columns) {
      variances += new Variance().evaluate(column);
      for (int u = 0; u < sum.length; u++) {
        sum[u] += column[u];
      }
    }
    double whole = new Variance().evaluate(sum);
    return whole > 0
        ? OptionalDouble.of(k / (k - 1.0) * (1 - variances / whole))
        : OptionalDouble.empty();
  }

  /** Alpha without one of the columns. */
  public static OptionalDouble without(double[][] columns, int left) {
    return of(
        IntStream.range(0, columns.length)
            .filter(column -> column != left)
            .mapToObj(column -> columns[column])
            .toArray(double[][]::new));
  }
}
