package org.govservices.evaluator.weighting.lint;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.lint.Findings;

/** Weights by correlation, of a node without variation. */
final class CorrelationOfConstant implements WeightingRule {
  private static final Card CARD =
      Card.error(
          "correlation-of-constant",
          "weights by correlation over a node with one value for all units",
          "a constant has no correlation with anything; programs that put 0 there give it"
              + " a weight all the same",
          "Diakoulaki, Mavrotas & Papayannakis 1995, Comput. Oper. Res. 22: 763–770 "
              + "(correlations)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    List<Node> constant = data.nodesWhose(column -> DoubleStream.of(column).distinct().count() < 2);
    if (data.isBy("critic", "principal-components", "regression", "optimised")
        && !constant.isEmpty()) {
      finding.accept("one value for all units of " + Findings.names(constant));
    }
  }
}
