package org.govservices.evaluator.weighting.lint;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.lint.Findings;

/** Entropy of values that have no shares. */
final class EntropyOfNegatives implements WeightingRule {
  private static final Card CARD =
      Card.error(
          "entropy-of-negatives",
          "entropy weights of values below 0",
          "the entropy is that of shares, and shares are not negative; shifting the "
              + "values first changes the weights",
          "Hwang & Yoon 1981 (p_ij needs x_ij of 0 or more)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    List<Node> negative = data.nodesWhose(column -> DoubleStream.of(column).anyMatch(x -> x < 0));
    if (data.isBy("entropy") && !negative.isEmpty()) {
      finding.accept("values below 0 of " + Findings.names(negative));
    }
  }
}
