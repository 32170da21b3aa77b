package org.govservices.evaluator.lint;

import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.adjustment.Bonus;
import org.govservices.evaluator.framework.Dimension;

/** An indicator that gives a bonus and has a weight. */
final class BonusCountedTwice implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "bonus-counted-twice",
          "an indicator that gives a bonus and also has a weight",
          "its points count in the mean and again on top of it",
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
            .filter(indicator -> adjustment instanceof Bonus && tree.hasWeight(indicator))
            .forEach(
                indicator ->
                    findings.add(
                        indicator,
                        "weight",
                        "counts by its weight and again as the bonus of '"
                            + dimension.id()
                            + "'; expected weight 0"));
      }
    }
  }
}
