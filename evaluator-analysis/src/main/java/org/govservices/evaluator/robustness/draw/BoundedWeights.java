package org.govservices.evaluator.robustness.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.govservices.evaluator.method.Method;

/**
 * Weights that sum to 1 and keep to bounds, all equally likely: all weights but one are drawn
 * between their bounds, and a draw counts when what remains for the last one keeps to its bounds.
 *
 * @param bounds of every weight
 */
public record BoundedWeights(WeightBounds bounds) implements WeightDistribution {
  /** The card. */
  public static final Method<WeightDistribution> METHOD =
      new Method<>(
          "bounds",
          "Weights that sum to 1 and keep to bounds, all equally likely.",
          "bounds that leave room; random points, not quasi-random ones",
          WeightBounds.PARAMETERS,
          "Lorenz, Brauer & Lorenz 2016, arXiv 1608.04556; OECD/JRC Handbook 2008, step 7",
          settings -> new BoundedWeights(WeightBounds.read(settings)));

  /** With fewer draws out of so many that count, drawing would take too long. */
  private static final int MOST_TRIES = 100_000;

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    bounds.write(settings);
    return settings;
  }

  @Override
  public Optional<String> fault(double[] shares) {
    Optional<String> fault = bounds.fault(shares);
    if (fault.isPresent()) {
      return fault;
    }
    try {
      sampler(new RandomPoints(0).of(0, 0, false), shares).draw(new double[shares.length]);
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public Sampler sampler(UniformRandomProvider random, double[] shares) {
    double[] low = bounds.low(shares);
    double[] high = bounds.high(shares);
    return drawn -> draw(random, low, high, drawn);
  }

  private static void draw(
      UniformRandomProvider random, double[] low, double[] high, double[] drawn) {
    int last = drawn.length - 1;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      double rest = 1;
      for (int i = 0; i < last; i++) {
        drawn[i] = low[i] + (high[i] - low[i]) * random.nextDouble();
        rest -= drawn[i];
      }
      if (rest >= low[last] && rest <= high[last]) {
        drawn[last] = rest;
        return;
      }
    }
    throw new IllegalStateException(
        "of " + MOST_TRIES + " draws between the bounds none summed to 1; widen the bounds");
  }

  @Override
  public int numbers(int nodes) {
    return 0;
  }
}
