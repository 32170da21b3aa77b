package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;

/** A band bound with more decimals than graded scores have. */
final class BoundFinerThanGrades implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "bound-finer-than-grades",
          "a band bound with more decimals than graded scores have",
          "a bound between two graded scores acts as if it were the next one, so it does not "
              + "say what it does",
          "docs/guide/files.md: the contract rounds once, before bands and ranks");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    int decimals = tree.framework().grading().rankDecimals();
    for (int b = 0; b < tree.framework().scoreBands().size(); b++) {
      Band band = tree.framework().scoreBands().get(b);
      boolean isScore = band.measure() == Band.Measure.SCORE && !band.isLowest();
      if (isScore && NumberText.decimal(band.bound()).scale() > decimals) {
        findings.at(
            "/bands/" + b,
            "band '"
                + band.id()
                + "' begins at "
                + NumberText.shortest(band.bound())
                + ", but scores are graded to "
                + decimals
                + " decimals");
      }
    }
  }
}
