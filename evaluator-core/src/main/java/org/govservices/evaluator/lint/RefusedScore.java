package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Tree;

/** A mean that refuses the lowest score, above a rule that always gives it to some unit. */
final class RefusedScore implements FrameworkRule {
  private static final Card CARD =
      Card.error(
          "refused-score",
          "an aggregation that refuses the lowest score, over a child that always gives it to "
              + "some unit",
          "a geometric or harmonic mean does not exist, or is 0 whatever else a unit did, when one"
              + " score is 0, and a goalpost taken from the sample makes the worst unit score 0;"
              + " other means refuse negative scores",
          "OECD/JRC Handbook 2008, step 6.2 (geometric aggregation)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    Refusal.CERTAIN.check(
        tree,
        findings,
        "refuses the score that the worst unit always has at ",
        "; declare a floor, fix the goalposts, or use another aggregation");
  }
}
