package org.govservices.evaluator.robustness.kernel;

import java.util.Arrays;

/**
 * The weighted sums of many units under many sets of weights: a matrix product whose inner loops
 * run over one array each, so that the compiler makes vector instructions of them. Every sum is
 * added up product by product in the order of the children, without fused operations: so it has the
 * same bits wherever and in whatever blocks it is computed.
 */
public final class WeightedSums {
  /** With fewer sets of weights the loops run over units. */
  private static final int LEAST_LANES = 16;

  /** The sums of so many units stay in the first-level cache while the weights pass by. */
  private static final int UNITS_AT_ONCE = 16;

  private WeightedSums() {}

  /**
   * Computes {@code sums[unit][lane] = Σ scores[child][unit] · weights[child][lane]}.
   *
   * @param scores {@code double[child][unit]}, without gaps
   * @param weights {@code double[child][lane]}
   * @param lanes how many; the arrays may be longer
   * @param sums {@code double[unit][lane]}
   */
  public static void of(double[][] scores, double[][] weights, int lanes, double[][] sums) {
    if (lanes >= LEAST_LANES) {
      for (int from = 0; from < sums.length; from += UNITS_AT_ONCE) {
        ofUnits(scores, from, Math.min(from + UNITS_AT_ONCE, sums.length), weights, lanes, sums);
      }
    } else {
      double[] ofLane = new double[sums.length];
      for (int lane = 0; lane < lanes; lane++) {
        ofLane(scores, weights, lane, ofLane);
        for (int u = 0; u < sums.length; u++) {
          sums[u][lane] = ofLane[u];
        }
      }
    }
  }

  private static void ofUnits(
      double[][] scores, int from, int to, double[][] weights, int lanes, double[][] sums) {
    for (int u = from; u < to; u++) {
      Arrays.fill(sums[u], 0, lanes, 0);
    }
    int c = 0;
    for (; c + 4 <= scores.length; c += 4) {
      for (int u = from; u < to; u++) {
        add(
            scores[c][u],
            weights[c],
            scores[c + 1][u],
            weights[c + 1],
            scores[c + 2][u],
            weights[c + 2],
            scores[c + 3][u],
            weights[c + 3],
            lanes,
            sums[u]);
      }
    }
    for (; c < scores.length; c++) {
      for (int u = from; u < to; u++) {
        add(scores[c][u], weights[c], lanes, sums[u]);
      }
    }
  }

  private static void ofLane(double[][] scores, double[][] weights, int lane, double[] sums) {
    Arrays.fill(sums, 0);
    int c = 0;
    for (; c + 4 <= scores.length; c += 4) {
      add(
          weights[c][lane],
          scores[c],
          weights[c + 1][lane],
          scores[c + 1],
          weights[c + 2][lane],
          scores[c + 2],
          weights[c + 3][lane],
          scores[c + 3],
          sums.length,
          sums);
    }
    for (; c < scores.length; c++) {
      add(weights[c][lane], scores[c], sums.length, sums);
    }
  }

  private static void add(
      double a,
      double[] byA,
      double b,
      double[] byB,
      double c,
      double[] byC,
      double d,
      double[] byD,
      int n,
      double[] sums) {
    for (int i = 0; i < n; i++) {
      sums[i] = sums[i] + a * byA[i] + b * byB[i] + c * byC[i] + d * byD[i];
    }
  }

  private static void add(double a, double[] byA, int n, double[] sums) {
    for (int i = 0; i < n; i++) {
      sums[i] += a * byA[i];
    }
  }
}
