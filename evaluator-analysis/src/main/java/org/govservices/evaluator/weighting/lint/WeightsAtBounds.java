package org.govservices.evaluator.weighting.lint;

import java.util.List;
import java.util.function.Consumer;
import org.govservices.evaluator.lint.Findings;

/** Optimised weights that would rather be elsewhere. */
final class WeightsAtBounds implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "weights-at-bounds",
          "optimised weights that end at their bounds",
          "the wanted importances cannot be had within the bounds: the bound decides "
              + "these weights, not the data",
          "Becker et al. 2017, Ecological Indicators 80: 12–22");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    List<String> nodes = List.copyOf(data.measures("at-bound").keySet());
    if (!nodes.isEmpty()) {
      finding.accept("at a bound: " + Findings.join(nodes));
    }
  }
}
