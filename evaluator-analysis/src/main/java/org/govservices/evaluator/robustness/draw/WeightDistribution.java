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

  /** Draws again and again, each time from the numbers that its source has by then. */
  @FunctionalInterface
  interface Sampler {
    /**
     * Draws once.
     *
     * @param drawn {@code double[node]} to fill with weights; only their proportions count
     */
    void draw(double[] drawn);
  }

  /**
   * Gets ready to draw.
   *
   * @param random the source of its numbers
   * @param shares the contract's, positive, summing to 1
   */
  Sampler sampler(UniformRandomProvider random, double[] shares);

  /**
   * The same for coordinates of quasi-random points, for distributions that {@link #numbers}
   * admits.
   */
  default Sampler samplerFrom(UniformRandomProvider coordinates, double[] shares) {
    return sampler(coordinates, shares);
  }

  /**
   * How many numbers a draw uses when it uses {@link UniformRandomProvider#nextDouble} alone and
   * always equally often, so that the coordinates of quasi-random points will do; 0 when not.
   *
   * @param nodes how many
   */
  int numbers(int nodes);

  /** Why these shares cannot be drawn; empty when they can. */
  default Optional<String> fault(double[] shares) {
    return Optional.empty();
  }
}
