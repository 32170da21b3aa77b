package org.govservices.evaluator.lint;

import java.util.HashSet;
import java.util.Set;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Tree;

/** An indicator that decides nothing. */
final class WithoutEffect implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "without-effect",
          "an indicator with weight 0 that no adjustment names",
          "it is collected, but no score depends on it; remove it, or give it a weight",
          "OECD/JRC Handbook 2008, step 2 (selection of variables)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    Set<String> adjusting = new HashSet<>();
    for (Dimension dimension : tree.dimensions()) {
      dimension.adjustments().forEach(adjustment -> adjusting.add(adjustment.indicator()));
    }
    for (Indicator indicator : tree.indicators()) {
      if (!tree.hasWeight(indicator) && !adjusting.contains(indicator.id())) {
        findings.add(indicator, "weight", "no score depends on it: its weight is 0");
      }
    }
  }
}
