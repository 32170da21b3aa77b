package org.govservices.evaluator.lint;

import java.util.List;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;

/** A mean that refuses the lowest score, above a rule that always gives it to some unit. */
final class CertainZero implements FrameworkRule {
  private static final Card CARD =
      Card.error(
          "zero-in-geometric-mean",
          "an aggregation that refuses the lowest score, over a child that always gives it to "
              + "some unit",
          "a geometric or harmonic mean does not exist, or is 0 whatever else a unit did, when "
              + "one score is 0; a goalpost taken from the sample makes the worst unit score 0",
          "OECD/JRC Handbook 2008, step 6.2 (geometric aggregation)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    for (Dimension dimension : tree.dimensions()) {
      List<Node> children =
          dimension.children().stream()
              .filter(tree::hasWeight)
              .filter(child -> LowestScore.of(child, tree) == LowestScore.CERTAIN)
              .toList();
      if (!children.isEmpty() && LowestScore.refused(dimension, tree.framework().scale())) {
        findings.add(
            dimension,
            "aggregate",
            "'"
                + dimension.aggregation().method()
                + "' refuses "
                + NumberText.shortest(tree.framework().scale().low())
                + ", which the worst unit always scores at "
                + Findings.names(children)
                + "; declare a floor, fix the goalposts, or use another aggregation");
      }
    }
  }
}
