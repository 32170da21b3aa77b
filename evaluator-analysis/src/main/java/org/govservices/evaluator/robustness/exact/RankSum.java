package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.List;

/**
 * A sum of functions with whole multipliers, in doubles, and how it tightens what is known at a
 * node: what {@link RankProof} is asked to check.
 */
final class RankSum {
  /** A round that lowers the largest values by less than this share is the last of its node. */
  static final double WORTH = 0.02;

  /** More than doubles lose, as a share of the largest number. */
  private static final double LOST = 1e-9;

  private static final double LARGEST_MULTIPLIER = 0x1p40;

  private static final int BISECTIONS = 8;

  private final WeightSpace space;
  private final double[][] functions;
  private final double[] multipliers;
  private final double[] minus;
  private final double largest;
  private final double size;

  /**
   * Adds the functions up.
   *
   * @param signed multipliers as they stand in the sum, of all functions
   * @param budget how many of the functions without a side may be counted
   */
  RankSum(
      WeightSpace space, double[][] functions, double[] signed, RankTree.State state, int budget) {
    this.space = space;
    this.functions = functions;
    this.multipliers = new double[functions.length];
    this.minus = new double[functions[0].length];
    double most = Double.MIN_NORMAL;
    for (int f = 0; f < functions.length; f++) {
      most = Math.max(most, Math.abs(signed[f]));
    }
    double[] products = new double[functions.length];
    double sizes = 0;
    for (int f = 0; f < functions.length; f++) {
      double rounded = Math.rint(signed[f] / most * LARGEST_MULTIPLIER);
      multipliers[f] = Math.abs(rounded);
      RankTree.add(minus, functions[f], -rounded);
      products[f] = state.sides()[f] == RankProof.Side.OPEN ? multipliers[f] * state.most()[f] : 0;
      sizes += multipliers[f] * largest(functions[f]);
    }
    Arrays.sort(products);
    double sum = 0;
    for (int k = 0; k < Math.min(budget, products.length); k++) {
      sum += products[products.length - 1 - k];
    }
    this.largest = sum;
    this.size = sizes;
  }

  double[] multipliers() {
    return multipliers;
  }

  /** Whether no weights are left, with something for rounding. */
  boolean leavesNothing() {
    return -space.maximum(minus) > largest + LOST * size;
  }

  /** Tightens what it can; by how much, as a share of all largest values. */
  double tighten(RankTree.State state, double[] weights, List<RankProof.Tightening> tightenings) {
    double before = 0;
    double less = 0;
    for (int f = 0; f < functions.length; f++) {
      if (state.sides()[f] != RankProof.Side.OPEN) {
        continue;
      }
      before++;
      double share = share(functions[f], 1, state.most()[f]);
      double most = bound(functions[f], 1, share);
      if (most < state.most()[f] * (1 - WORTH)) {
        tightenings.add(new RankProof.Tightening(f, false, share));
        less += 1 - Math.max(0, most) / state.most()[f];
        if (most < 0) {
          state.sides()[f] = RankProof.Side.NOT_COUNTED;
          state.multipliers()[f] = 0;
        } else {
          state.most()[f] = most;
        }
      } else if (RankTree.value(functions[f], weights) > 0) {
        share = share(functions[f], -1, state.most()[f]);
        if (bound(functions[f], -1, share) < 0) {
          tightenings.add(new RankProof.Tightening(f, true, share));
          state.sides()[f] = RankProof.Side.COUNTED;
          state.multipliers()[f] = 0;
          less++;
        }
      }
    }
    return before == 0 ? 0 : less / before;
  }

  /** A share of the sum with which a function's largest value is lowest. */
  private double share(double[] function, int sign, double scale) {
    double low = 0;
    double high = scale / Math.max(largest, Double.MIN_NORMAL);
    if (!isRising(function, sign, 0)) {
      for (int k = 0; k < BISECTIONS && !isRising(function, sign, high); k++) {
        low = high;
        high *= 2;
      }
      for (int k = 0; k < BISECTIONS; k++) {
        double middle = (low + high) / 2;
        if (isRising(function, sign, middle)) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return bound(function, sign, low) < bound(function, sign, high) ? low : high;
    }
    return 0;
  }

  /** Whether a greater share gives a higher bound. */
  private boolean isRising(double[] function, int sign, double share) {
    return largest + RankTree.value(minus, space.best(taken(function, sign, share))) >= 0;
  }

  private double[] taken(double[] function, int sign, double share) {
    double[] taken = new double[function.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = sign * function[i] + share * minus[i];
    }
    return taken;
  }

  private double bound(double[] function, int sign, double share) {
    return space.maximum(taken(function, sign, share))
        + share * largest
        + LOST * (largest(function) + share * size);
  }

  private double largest(double[] function) {
    return Arrays.stream(function).map(Math::abs).max().orElse(0);
  }
}
