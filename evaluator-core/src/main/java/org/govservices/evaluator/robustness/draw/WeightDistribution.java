package org.govservices.evaluator.robustness.draw;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** How the weights of nodes that share a whole are drawn. */
public interface WeightDistribution {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /**
   * Draws once.
   *
   * @param shares the contract's, positive, summing to 1
   * @param drawn {@code double[node]} to fill with shares that sum to 1
   */
  void draw(UniformRandomProvider random, double[] shares, double[] drawn);

  /**
   * How many numbers a draw uses when it uses {@link UniformRandomProvider#nextDouble} alone and
   * always equally often, so that the coordinates of quasi-random points will do; 0 when not.
   *
   * @param nodes how many
   */
  int numbers(int nodes);

  /** Draws from coordinates; as {@link #draw}, for distributions that can. */
  default void drawFrom(UniformRandomProvider coordinates, double[] shares, double[] drawn) {
    draw(coordinates, shares, drawn);
  }

  /** Why these shares cannot be drawn; empty when they can. */
  default Optional<String> fault(double[] shares) {
    return Optional.empty();
  }

  /** Divides by the sum. */
  static void toShares(double[] drawn) {
    double sum = 0;
    for (double weight : drawn) {
      sum += weight;
    }
    double share = 1 / sum;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] *= share;
    }
  }
}
