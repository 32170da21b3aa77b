package org.govservices.evaluator.lint;

import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.NumberText;

/** A floor that every score falls below. */
final class FloorAboveScale implements FrameworkRule {
  private static final Card CARD =
      Card.error(
          "floor-above-scale",
          "a floor that even the best score falls below",
          "when every score counts as the floor, all units score the same",
          "OECD/JRC Handbook 2008, step 6.2 (geometric aggregation)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    for (Dimension dimension : tree.dimensions()) {
      Scale scale = tree.framework().scale();
      if (scale.isBounded()
          && dimension.aggregation().use(scale.high()) == Aggregation.Use.FLOORED) {
        findings.add(
            dimension,
            "aggregate",
            "the floor of '"
                + dimension.aggregation().method()
                + "' is above the best score, "
                + NumberText.shortest(scale.high())
                + "; every score would count as the floor");
      }
    }
  }
}
