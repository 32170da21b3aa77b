package org.govservices.evaluator.robustness.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Batcher's odd-even merge sort (1968) as a fixed list of comparisons, which sorts many columns at
 * once: each comparison is one loop over two rows without a branch.
 */
final class SortingNetwork {
  private final int[] upper;
  private final int[] lower;

  /** The network for so many rows. */
  SortingNetwork(int rows) {
    List<int[]> comparisons = new ArrayList<>();
    for (int merged = 1; merged < rows; merged *= 2) {
      for (int distance = merged; distance > 0; distance /= 2) {
        for (int start = distance % merged; start + distance < rows; start += 2 * distance) {
          for (int i = start; i < Math.min(start + distance, rows - distance); i++) {
            if (i / (2 * merged) == (i + distance) / (2 * merged)) {
              comparisons.add(new int[] {i, i + distance});
            }
          }
        }
      }
    }
    upper = comparisons.stream().mapToInt(pair -> pair[0]).toArray();
    lower = comparisons.stream().mapToInt(pair -> pair[1]).toArray();
  }

  /**
   * Sorts every column, the largest first.
   *
   * @param rows {@code double[row][lane]}
   * @param lanes how many; the arrays may be longer
   */
  void sortDescending(double[][] rows, int lanes) {
    for (int c = 0; c < upper.length; c++) {
      exchange(rows[upper[c]], rows[lower[c]], lanes);
    }
  }

  private static void exchange(double[] upper, double[] lower, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      double a = upper[lane];
      double b = lower[lane];
      upper[lane] = Math.max(a, b);
      lower[lane] = Math.min(a, b);
    }
  }
}
