package org.govservices.evaluator.lint;

import java.util.List;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Tree;

/** A dimension that is scored however little of it was measured. */
final class NoLeastCoverage implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "no-least-coverage",
          "a dimension without a least coverage, below which cells may be left out",
          "what is left out is as good as the average of the rest: a unit can gain by not "
              + "being measured",
          "JRC COIN Tool FAQ (at least 65 %)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    List<Dimension> without =
        tree.dimensions().stream()
            .filter(dimension -> dimension.leastCoverage() == 0)
            .filter(
                dimension ->
                    tree.indicatorsBelow(dimension).stream().anyMatch(NoLeastCoverage::isExcluded))
            .toList();
    findings.addEach(
        without, "least-coverage", "a unit is scored here however little of it was measured");
  }

  private static boolean isExcluded(Indicator indicator) {
    MissingRules missing = indicator.missing();
    return missing.failed() == MissingRules.Rule.EXCLUDE
        || missing.notFound() == MissingRules.Rule.EXCLUDE;
  }
}
