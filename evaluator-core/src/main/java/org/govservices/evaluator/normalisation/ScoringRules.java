package org.govservices.evaluator.normalisation;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All scoring rules. */
public final class ScoringRules {
  /** Absolute rules first, in the order they are listed. */
  public static final Methods<ScoringRule> ALL =
      new Methods<>(
          "scoring rule",
          List.of(
              Goalposts.METHOD,
              Piecewise.METHOD,
              Levels.METHOD,
              Checklist.METHOD,
              Deduction.METHOD,
              Raw.METHOD,
              MinMax.METHOD,
              ZScore.METHOD,
              Rank.METHOD,
              Borda.METHOD,
              PercentileRank.METHOD,
              DistanceToTarget.METHOD,
              DistanceToReference.METHOD,
              DistanceToMaximum.METHOD,
              ShareOfMaximum.METHOD,
              QuantileGoalposts.METHOD,
              Ampi.METHOD));

  private ScoringRules() {}
}
