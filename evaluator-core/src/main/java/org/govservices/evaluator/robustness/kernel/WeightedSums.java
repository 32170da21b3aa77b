package org.govservices.evaluator.robustness.kernel;

import java.util.Arrays;

/**
 * The weighted sums of many units under many sets of weights: a matrix product whose inner loops
 * run over one array each, so that the compiler makes vector instructions of them. Every sum is
 * added up in the same order wherever it runs.
 */
public final class WeightedSums {
  private WeightedSums() {}

  /**
   * Computes {@code sums[unit][lane] = Σ scores[unit][child] · weights[child][lane]}.
   *
   * @param scores {@code double[unit][child]}, without gaps
   * @param weights {@code double[child][lane]}
   * @param lanes how many; the arrays may be longer
   * @param sums {@code double[unit][lane]}
   */
  public static void of(double[][] scores, double[][] weights, int lanes, double[][] sums) {
    for (int u = 0; u < scores.length; u++) {
      of(scores[u], weights, lanes, sums[u]);
    }
  }

  private static void of(double[] scores, double[][] weights, int lanes, double[] sums) {
    Arrays.fill(sums, 0, lanes, 0);
    int children = scores.length;
    int c = 0;
    for (; c + 4 <= children; c += 4) {
      add(
          scores[c],
          weights[c],
          scores[c + 1],
          weights[c + 1],
          scores[c + 2],
          weights[c + 2],
          scores[c + 3],
          weights[c + 3],
          lanes,
          sums);
    }
    for (; c < children; c++) {
      add(scores[c], weights[c], lanes, sums);
    }
  }

  private static void add(
      double a,
      double[] ofA,
      double b,
      double[] ofB,
      double c,
      double[] ofC,
      double d,
      double[] ofD,
      int lanes,
      double[] sums) {
    for (int lane = 0; lane < lanes; lane++) {
      sums[lane] += (a * ofA[lane] + b * ofB[lane]) + (c * ofC[lane] + d * ofD[lane]);
    }
  }

  private static void add(double score, double[] weights, int lanes, double[] sums) {
    for (int lane = 0; lane < lanes; lane++) {
      sums[lane] += score * weights[lane];
    }
  }
}
