package org.govservices.evaluator.weighting;

import java.util.stream.DoubleStream;

/**
 * Weights that sum to 1, each of them within the same bounds.
 *
 * @param least of every weight; at most 1/n
 * @param most of every weight; at least 1/n
 */
record ShareBounds(double least, double most) {
  /** Nearer to a bound than a solver can tell. */
  private static final double AT_BOUND = 1e-6;

  /** Whether n weights can be within the bounds. */
  boolean allow(int n) {
    return n * least <= 1 + 1e-9 && n * most >= 1 - 1e-9;
  }

  /** The nearest weights within the bounds, which they keep to the last digit. */
  double[] nearest(double[] weights) {
    double low = DoubleStream.of(weights).min().orElseThrow() - most;
    double high = DoubleStream.of(weights).max().orElseThrow() - least;
    double middle = low / 2 + high / 2;
    while (low < middle && middle < high) {
      if (sumLowered(weights, middle) > 1) {
        low = middle;
      } else {
        high = middle;
      }
      middle = low / 2 + high / 2;
    }
    double by = middle;
    return summingToOne(DoubleStream.of(weights).map(w -> within(w - by)).toArray());
  }

  /** The same with those at a bound within a solver's accuracy put there. */
  double[] snapped(double[] weights) {
    return summingToOne(
        DoubleStream.of(weights)
            .map(w -> w < least + AT_BOUND ? least : w > most - AT_BOUND ? most : w)
            .toArray());
  }

  boolean isLeast(double weight) {
    return weight == least;
  }

  boolean isMost(double weight) {
    return weight == most;
  }

  private double sumLowered(double[] weights, double by) {
    double sum = 0;
    for (double weight : weights) {
      sum += within(weight - by);
    }
    return sum;
  }

  private double within(double weight) {
    return Math.max(least, Math.min(most, weight));
  }

  /** What rounding leaves goes to the weight with the most room. */
  private double[] summingToOne(double[] weights) {
    double rest = 1 - DoubleStream.of(weights).sum();
    int roomiest = 0;
    for (int i = 1; i < weights.length; i++) {
      if (room(weights[i]) > room(weights[roomiest])) {
        roomiest = i;
      }
    }
    double[] whole = weights.clone();
    whole[roomiest] = within(whole[roomiest] + rest);
    return whole;
  }

  private double room(double weight) {
    return Math.min(weight - least, most - weight);
  }
}
