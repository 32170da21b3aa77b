package org.govservices.evaluator.robustness.kernel;

/**
 * Arithmetic on whole rows, a lane for every run. Small methods of one loop each: the compiler
 * makes vector instructions of them.
 */
public final class Rows {
  private Rows() {}

  /** {@code sum += row}, as far as {@code sum} is long. */
  public static void add(double[] row, double[] sum) {
    for (int lane = 0; lane < sum.length; lane++) {
      sum[lane] += row[lane];
    }
  }

  /** {@code row = 1 / row}. */
  public static void invert(double[] row) {
    for (int lane = 0; lane < row.length; lane++) {
      row[lane] = 1 / row[lane];
    }
  }

  /** {@code row *= by}, as far as {@code by} is long. */
  public static void multiply(double[] row, double[] by) {
    for (int lane = 0; lane < by.length; lane++) {
      row[lane] *= by[lane];
    }
  }

  /** {@code product = row · by}. */
  public static void multiply(double[] row, double by, int lanes, double[] product) {
    for (int lane = 0; lane < lanes; lane++) {
      product[lane] = row[lane] * by;
    }
  }
}
