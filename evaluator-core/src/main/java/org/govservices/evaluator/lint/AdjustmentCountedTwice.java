package org.govservices.evaluator.lint;

import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.adjustment.Veto;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Tree;

/** An indicator that gives a bonus or a deduction and has a weight. */
final class AdjustmentCountedTwice implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "adjustment-counted-twice",
          "an indicator that gives a bonus or a deduction and also has a weight",
          "its points count in the mean, and again after it",
          "OECD/JRC Handbook 2008, step 6 (double counting)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    for (Dimension dimension : tree.dimensions()) {
      for (Adjustment adjustment : dimension.adjustments()) {
        tree.indicators().stream()
            .filter(indicator -> indicator.id().equals(adjustment.indicator()))
            .filter(indicator -> !(adjustment instanceof Veto) && tree.hasWeight(indicator))
            .forEach(
                indicator ->
                    findings.add(
                        indicator,
                        "weight",
                        "counts by its weight and again in the "
                            + adjustment.method()
                            + " of '"
                            + dimension.id()
                            + "'; expected weight 0"));
      }
    }
  }
}
