package org.govservices.evaluator.weighting.lint;

import java.util.function.Consumer;
import org.govservices.evaluator.coherence.LeastUnits;

/** Correlations of few units. */
final class FewUnits implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "few-units",
          "weights by correlation from fewer than three units per node",
          "with so few the correlations are mostly accident, and other units would give "
              + "other weights",
          "OECD/JRC Handbook 2008, step 4 (cases to variables 3:1)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    int least = LeastUnits.WEIGHTS.of(data.nodes().size());
    if (data.isBy("critic", "optimised", "principal-components", "regression")
        && data.units() < least) {
      finding.accept(
          data.units()
              + " units for "
              + data.nodes().size()
              + " nodes; expected at least "
              + least);
    }
  }
}
