package org.govservices.evaluator.weighting;

import java.util.List;
import java.util.stream.IntStream;

/** Columns from plain rows; NaN stands for a gap. */
final class Values {
  private Values() {}

  /** Nodes n0, n1, … of units u0, u1, …, higher better. */
  static NodeColumns rows(double[]... rows) {
    return rows(new boolean[rows[0].length], rows);
  }

  static NodeColumns rows(boolean[] lowerIsBetter, double[]... rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int u = 0; u < rows.length; u++) {
      for (int n = 0; n < columns.length; n++) {
        columns[n][u] = rows[u][n];
      }
    }
    return new NodeColumns(
        names("n", columns.length), names("u", rows.length), columns, lowerIsBetter);
  }

  private static List<String> names(String letter, int n) {
    return IntStream.range(0, n).mapToObj(i -> letter + i).toList();
  }
}
