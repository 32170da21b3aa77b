package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Tree;

/** A mean that refuses the lowest score, above a node that can have it. */
final class PossiblyRefusedScore implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "possibly-refused-score",
          "an aggregation that refuses the lowest score, over a child that can have it",
          "a geometric or harmonic mean does not exist, or is 0 whatever else a unit did, when "
              + "one score is 0: the first unit at the lower goalpost ends the evaluation",
          "OECD/JRC Handbook 2008, step 6.2 (geometric aggregation)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    Refusal.POSSIBLE.check(
        tree,
        findings,
        "refuses the lowest score that a unit can have at ",
        "; declare a floor, or make sure that no unit does");
  }
}
