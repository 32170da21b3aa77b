package org.govservices.evaluator.robustness.draw;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All weight distributions. */
public final class WeightDistributions {
  /** In the order they are listed. */
  public static final Methods<WeightDistribution> ALL =
      new Methods<>(
          "weight distribution",
          List.of(
              UniformWeights.METHOD,
              DirichletWeights.METHOD,
              BoundedWeights.METHOD,
              NoisyWeights.METHOD));

  private WeightDistributions() {}
}
