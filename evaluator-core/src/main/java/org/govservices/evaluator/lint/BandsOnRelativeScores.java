package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.ranking.Band;

/** Fixed band bounds for scores that only say how a unit compares. */
final class BandsOnRelativeScores implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "bands-on-relative-scores",
          "fixed band bounds on an unbounded scale",
          "a z-score says how a unit compares with the others of its edition: the same work "
              + "falls into another band when the others change",
          "OECD/JRC Handbook 2008, step 5 (normalisation)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    boolean fixed =
        tree.framework().bands().stream()
            .anyMatch(band -> !band.isLowest() && band.measure() == Band.Measure.SCORE);
    if (fixed && !tree.framework().scale().isBounded()) {
      findings.at("/bands", "fixed bounds on an unbounded scale, whose scores are relative");
    }
  }
}
