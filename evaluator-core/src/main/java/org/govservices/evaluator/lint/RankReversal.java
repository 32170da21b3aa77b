package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Tree;

/** An aggregation under which other units decide the order of two. */
final class RankReversal implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "rank-reversal",
          "an aggregation that compares units, so that a third decides the order of two",
          "when a unit joins or leaves the roster, two others may change places though nothing "
              + "about them changed",
          "OECD/JRC Handbook 2008, step 6.2 (non-compensatory methods; Fishburn's example)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    for (Dimension dimension : tree.dimensions()) {
      if (dimension.aggregation().comparesUnits()) {
        findings.add(
            dimension,
            "aggregate",
            "'"
                + dimension.aggregation().method()
                + "' compares units: the order of two depends on who else is evaluated");
      }
    }
  }
}
