package org.govservices.evaluator.aggregation;

import java.util.stream.IntStream;

/**
 * Pairwise comparisons: how much of the weight says that one unit is better than another, ties
 * counting half. A pair is compared on the children that both have; without any it is a tie. So the
 * order of units never matters, also with gaps.
 *
 * <p>Source: OECD/JRC Handbook 2008, step 6.3, equation 32.
 */
final class Outranking {
  /** Majorities closer than this share of the weight are floating-point noise. */
  private static final double NOISE = 1e-12;

  private final double[][] children;
  private final double[] weights;
  private final int[] units;

  /** Prepares comparisons of the units that have a scored child. */
  Outranking(double[][] children, double[] weights, int n) {
    this.children = children;
    this.weights = weights;
    this.units = IntStream.range(0, n).filter(u -> isScored(children, u)).toArray();
  }

  private static boolean isScored(double[][] children, int unit) {
    for (double[] child : children) {
      if (!Double.isNaN(child[unit])) {
        return true;
      }
    }
    return false;
  }

  /** The units compared, as indexes. */
  int[] units() {
    return units;
  }

  /** The share of the weight, 0 to 1, that says a unit is better than another. */
  double share(int unit, int other) {
    double lead = 0;
    double total = 0;
    for (int c = 0; c < children.length; c++) {
      double difference = children[c][unit] - children[c][other];
      if (!Double.isNaN(difference)) {
        lead += weights[c] * Math.signum(difference);
        total += weights[c];
      }
    }
    double share = total > 0 ? (1 + lead / total) / 2 : 0.5;
    return Math.abs(share - 0.5) < NOISE ? 0.5 : share;
  }
}
