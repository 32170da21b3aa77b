package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Tree;

/** An aggregation under which a better score can lower the result. */
final class NotMonotone implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "not-monotone",
          "an aggregation under which a better score can lower the result",
          "a unit that improves one thing and loses none may fall in the ranking, and cannot "
              + "be told why",
          "Mazziotta & Pareto 2016, Social Indicators Research 127: 983-1003");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    for (Dimension dimension : tree.dimensions()) {
      if (!dimension.aggregation().isMonotone()) {
        findings.add(
            dimension,
            "aggregate",
            "'"
                + dimension.aggregation().method()
                + "' is not monotone: a better score here can lower the result");
      }
    }
  }
}
