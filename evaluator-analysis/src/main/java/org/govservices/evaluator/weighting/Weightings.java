package org.govservices.evaluator.weighting;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All weighting methods. */
public final class Weightings {
  /** The key of weighting.yaml that they stand behind. */
  public static final String KEY = "by";

  /** In the order they are listed. */
  public static final Methods<Weighting> ALL =
      new Methods<>(
          "weighting method",
          List.of(
              Equal.METHOD,
              BudgetAllocation.METHOD,
              Ahp.METHOD,
              BestWorst.METHOD,
              Entropy.METHOD,
              Critic.METHOD,
              StandardDeviations.METHOD,
              FactorWeights.METHOD,
              BenefitOfTheDoubt.METHOD,
              Regression.METHOD,
              Optimised.METHOD,
              Blend.METHOD));

  private Weightings() {}
}
