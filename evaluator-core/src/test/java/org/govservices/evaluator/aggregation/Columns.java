package org.govservices.evaluator.aggregation;

import java.util.Arrays;

/** Runs an aggregation on a small table. */
final class Columns {
  private Columns() {}

  /**
   * Combines rows.
   *
   * @param rows {@code double[unit][child]}
   * @return {@code double[unit]}
   */
  static double[] combine(Aggregation aggregation, double[] weights, double[][] rows) {
    double[] out = new double[rows.length];
    aggregation.combine(transposed(rows), weights, rows.length, out);
    return out;
  }

  /** Combines rows with equal weights. */
  static double[] combine(Aggregation aggregation, double[][] rows) {
    double[] weights = new double[rows[0].length];
    Arrays.fill(weights, 1);
    return combine(aggregation, weights, rows);
  }

  /** Columns from rows. */
  static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        columns[c][r] = rows[r][c];
      }
    }
    return columns;
  }
}
