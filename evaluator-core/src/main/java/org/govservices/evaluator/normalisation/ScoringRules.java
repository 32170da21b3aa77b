package org.govservices.evaluator.normalisation;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All scoring rules. */
public final class ScoringRules {
  /** In the order they are listed. */
  public static final Methods<ScoringRule> ALL =
      new Methods<>("scoring rule", List.of(Goalposts.METHOD, MinMax.METHOD, ZScore.METHOD));

  private ScoringRules() {}
}
