package org.govservices.evaluator.lint;

import java.util.List;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Tree;

/** An indicator that makes no sense for a unit, but counts against it. */
final class NotApplicableScoresZero implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "not-applicable-scores-zero",
          "an indicator that scores zero where it is not applicable",
          "a unit cannot do what does not apply to it; leave it out, or state `applies-to`",
          "OECD/JRC Handbook 2008, step 3 (missing data)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    List<Indicator> zero =
        tree.indicators().stream()
            .filter(indicator -> indicator.missing().notApplicable() == MissingRules.Rule.ZERO)
            .toList();
    findings.addEach(
        zero, "missing/not-applicable", "what does not apply to a unit scores as the worst");
  }
}
