package org.govservices.evaluator.robustness.draw;

import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.govservices.evaluator.method.Method;

/** Any weights that sum to 1, all equally likely: nothing is known of them. */
public record UniformWeights() implements WeightDistribution {
  /** The card. */
  public static final Method<WeightDistribution> METHOD =
      new Method<>(
          "uniform",
          "Any weights that sum to 1, all equally likely: Dirichlet(1, …, 1).",
          "nothing; says nothing of the contract's weights, but that those of 0 stay 0",
          List.of(),
          "Lahdelma & Salminen 2001, Operations Research 49(3) 444–454",
          settings -> new UniformWeights());

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public Sampler sampler(UniformRandomProvider random, double[] shares) {
    var exponential = ZigguratSampler.Exponential.of(random);
    return drawn -> {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = exponential.sample();
      }
    };
  }

  @Override
  public Sampler samplerFrom(UniformRandomProvider coordinates, double[] shares) {
    return drawn -> {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = -StrictMath.log(1 - coordinates.nextDouble());
      }
    };
  }

  @Override
  public int numbers(int nodes) {
    return nodes;
  }
}
