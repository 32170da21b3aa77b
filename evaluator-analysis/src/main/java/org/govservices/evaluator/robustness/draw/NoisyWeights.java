package org.govservices.evaluator.robustness.draw;

import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.govservices.evaluator.method.Method;

/**
 * The contract's weights, each made larger or smaller by up to a share of itself, then brought to
 * sum to 1 again.
 *
 * @param share of a weight, 0 to 1: 0.25 is between 25 percent less and 25 percent more
 */
public record NoisyWeights(double share) implements WeightDistribution {
  /** The card. */
  public static final Method<WeightDistribution> METHOD =
      new Method<>(
          "noise",
          "Each weight of the contract made larger or smaller by up to a share of itself.",
          "weights that are about right",
          List.of(
              new Method.Parameter(
                  "share", "above 0, at most 1: 0.25 is 25 % less to 25 % more, equally likely")),
          "Becker et al. 2022, Journal of Open Source Software 7(78) 4567 (COINr)",
          settings -> {
            double share = settings.number("share");
            if (!(share > 0 && share <= 1)) {
              settings.problem("needs a share above 0 and at most 1");
            }
            return new NoisyWeights(share);
          });

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("share", share);
  }

  @Override
  public Sampler sampler(UniformRandomProvider random, double[] shares) {
    return drawn -> {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = shares[i] * (1 + share * (2 * random.nextDouble() - 1));
      }
    };
  }

  @Override
  public int numbers(int nodes) {
    return nodes;
  }
}
