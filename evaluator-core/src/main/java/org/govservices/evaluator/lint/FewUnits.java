package org.govservices.evaluator.lint;

import java.util.function.Consumer;

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

  private static final int UNITS_PER_NODE = 3;

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    if (data.isBy("critic", "principal-components", "regression")
        && data.units() < UNITS_PER_NODE * data.nodes().size()) {
      finding.accept(
          data.units()
              + " units for "
              + data.nodes().size()
              + " nodes; expected at least "
              + UNITS_PER_NODE * data.nodes().size());
    }
  }
}
