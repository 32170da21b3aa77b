package org.govservices.evaluator.lint;

import java.util.stream.DoubleStream;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.number.NumberText;

/** Weights that all but sum to 1 or 100. */
final class WeightsNearlySum implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "weights-nearly-sum",
          "sibling weights that all but sum to 1 or 100, without a declared sum",
          "weights are relative, so a slip of the pen changes every share without a word; "
              + "state `weights-sum`, and it is checked",
          "OECD/JRC Handbook 2008, step 6.1 (weights)");

  private static final double CLOSE = 0.03;

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    for (Dimension dimension : tree.dimensions()) {
      double[] weights = dimension.children().stream().mapToDouble(Node::weight).toArray();
      double sum = DoubleStream.of(weights).sum();
      boolean equal = DoubleStream.of(weights).distinct().count() == 1;
      for (double round : new double[] {1, 100}) {
        double off = Math.abs(sum - round) / round;
        if (!equal && off > 1e-9 && off <= CLOSE) {
          findings.add(
              dimension,
              "the weights below sum to "
                  + NumberText.fixed(sum, 4)
                  + ", nearly "
                  + NumberText.shortest(round)
                  + "; correct them, or declare `weights-sum`");
        }
      }
    }
  }
}
