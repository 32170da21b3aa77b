package org.govservices.evaluator.weighting.lint;

import java.util.List;
import java.util.function.Consumer;
import org.govservices.evaluator.lint.Findings;

/** A regression that would punish good scores. */
final class NegativeCoefficients implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "negative-coefficients",
          "regression weights where a coefficient was negative",
          "the better a unit is there the worse the outcome, given the others: collinear "
              + "nodes, or a wrong direction; set to 0 it is left out",
          "OECD/JRC Handbook 2008, step 6.1 (regression)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    List<String> nodes = List.copyOf(data.measures("negative-coefficient").keySet());
    if (!nodes.isEmpty()) {
      finding.accept("negative for " + Findings.join(nodes) + ", counted as 0");
    }
  }
}
