package org.govservices.evaluator.robustness.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Batcher's odd-even merge sort (1968) as a fixed list of comparisons, which sorts many columns at
 * once: each comparison is one loop over two rows without a branch, and of additions only: the
 * compiler of JDK 17 makes no vector instructions of minimum and maximum.
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
   * @param rows {@code int[row][lane]}, not negative
   * @param lanes how many; the arrays may be longer
   */
  void sortDescending(int[][] rows, int lanes) {
    for (int c = 0; c < upper.length; c++) {
      exchange(rows[upper[c]], rows[lower[c]], lanes);
    }
  }

  private static void exchange(int[] upper, int[] lower, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      int a = upper[lane];
      int b = lower[lane];
      int missing = (a - b) & ((a - b) >> 31);
      upper[lane] = a - missing;
      lower[lane] = b + missing;
    }
  }
}
