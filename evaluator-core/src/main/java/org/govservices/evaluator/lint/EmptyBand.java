package org.govservices.evaluator.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.ranking.Grading;

/** A band that no graded score can be in. */
final class EmptyBand implements FrameworkRule {
  private static final Card CARD =
      Card.error(
          "empty-band",
          "a band that no graded score can be in",
          "scores are rounded before bands are read, so only graded scores count: between two "
              + "bounds, or between a bound and the end of the scale, there must be one",
          "docs/guide/files.md: the contract rounds once, before bands and ranks");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    Framework framework = tree.framework();
    double above = Math.nextUp(framework.scale().high());
    for (int b = 0; b < framework.scoreBands().size(); b++) {
      Band band = framework.scoreBands().get(b);
      double lowest =
          band.isLowest() ? framework.scale().low() : lowestGrade(band, framework.grading());
      if (lowest >= above) {
        findings.at(
            "/bands/" + b,
            "no score with "
                + framework.grading().rankDecimals()
                + " decimals is in band '"
                + band.id()
                + "'");
      }
      above = lowest;
    }
  }

  /** The lowest graded score that the band admits. */
  private static double lowestGrade(Band band, Grading grading) {
    BigDecimal grade =
        NumberText.decimal(band.bound()).setScale(grading.rankDecimals(), RoundingMode.CEILING);
    return band.admits(grade.doubleValue())
        ? grade.doubleValue()
        : grade.add(BigDecimal.ONE.movePointLeft(grading.rankDecimals())).doubleValue();
  }
}
