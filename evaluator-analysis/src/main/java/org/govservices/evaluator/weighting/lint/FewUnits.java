package org.govservices.evaluator.weighting.lint;

import java.util.function.Consumer;
import org.govservices.evaluator.coherence.LeastUnits;

/** Correlations and spreads of few units. */
final class FewUnits implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "few-units",
          "weights by correlation from fewer than three units per node, or by spread from "
              + "fewer than ten units",
          "with so few the correlations and spreads are mostly accident, and other units "
              + "would give other weights",
          "OECD/JRC Handbook 2008, step 4 (cases to variables 3:1); Ahn and Fessler 2003 "
              + "(standard error of a standard deviation)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    if (data.isBy("critic", "optimised", "principal-components", "regression")) {
      check(data, LeastUnits.WEIGHTS, finding);
    } else if (data.isBy("entropy", "standard-deviation")) {
      check(data, LeastUnits.SPREAD, finding);
    }
  }

  private static void check(WeightedData data, LeastUnits least, Consumer<String> finding) {
    int nodes = data.nodes().size();
    if (least.areFew(data.units(), nodes)) {
      finding.accept(
          data.units() + " units for " + nodes + " nodes; expected at least " + least.of(nodes));
    }
  }
}
