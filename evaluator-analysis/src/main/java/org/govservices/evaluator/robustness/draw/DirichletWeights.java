package org.govservices.evaluator.robustness.draw;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.govservices.evaluator.method.Method;

/**
 * Weights around the contract's: a Dirichlet distribution whose mean they are.
 *
 * @param concentration how close; a weight of share w has the variance w (1 − w) / (1 +
 *     concentration)
 */
public record DirichletWeights(double concentration) implements WeightDistribution {
  /** The card. */
  public static final Method<WeightDistribution> METHOD =
      new Method<>(
          "dirichlet",
          "Weights around the contract's, which are their mean.",
          "concentration times the smallest share at least 1; random points, not quasi-random ones",
          List.of(
              new Method.Parameter(
                  "concentration",
                  "how close: a share w varies by w (1 − w) / (1 + concentration)")),
          "Kotz, Balakrishnan & Johnson 2000, Continuous Multivariate Distributions, chapter 49",
          settings -> {
            double concentration = settings.number("concentration");
            if (!(concentration > 0)) {
              settings.problem("needs a concentration above 0");
            }
            return new DirichletWeights(concentration);
          });

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("concentration", concentration);
  }

  @Override
  public Sampler sampler(UniformRandomProvider random, double[] shares) {
    SharedStateContinuousSampler[] gamma =
        Arrays.stream(shares)
            .mapToObj(s -> AhrensDieterMarsagliaTsangGammaSampler.of(random, concentration * s, 1))
            .toArray(SharedStateContinuousSampler[]::new);
    return drawn -> {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = gamma[i].sample();
      }
    };
  }

  /** Below 1 the sampler takes powers, whose last digit is not the same everywhere. */
  @Override
  public Optional<String> fault(double[] shares) {
    double least = concentration * Arrays.stream(shares).min().orElse(1);
    return least >= 1 - 1e-9
        ? Optional.empty()
        : Optional.of("a concentration of at least 1 divided by the smallest share is needed");
  }

  @Override
  public int numbers(int nodes) {
    return 0;
  }
}
