package org.govservices.evaluator.lint;

import java.util.List;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Tree;

/** A failed measurement that counts against the unit. */
final class FailedScoresZero implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "failed-scores-zero",
          "a failed measurement that scores zero",
          "a page that was down, or a form that came back empty, says nothing of the service "
              + "behind it; zero says that it is the worst",
          "OECD/JRC Handbook 2008, step 3 (missing data)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    List<Indicator> zero =
        tree.indicators().stream()
            .filter(indicator -> indicator.missing().failed() == MissingRules.Rule.ZERO)
            .toList();
    findings.addEach(zero, "missing/failed", "a measurement that failed scores as the worst");
  }
}
