package org.govservices.evaluator.weighting.lint;

import java.util.function.Consumer;
import org.govservices.evaluator.number.NumberText;

/** Principal components of nodes that share little. */
final class LowSamplingAdequacy implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "low-sampling-adequacy",
          "principal-components weights with a Kaiser–Meyer–Olkin measure below 0.6",
          "the nodes have too little in common for components to stand for them",
          "OECD/JRC Handbook 2008, Box 5 (KMO at least 0.60)");

  @Override
  public Card card() {
    return CARD;
  }

  private static final double LEAST = 0.6;

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    Double kmo = data.measures("kaiser-meyer-olkin").get("");
    if (kmo != null && kmo < LEAST) {
      finding.accept("KMO = " + NumberText.fixed(kmo, 2) + "; expected at least 0.60");
    }
  }
}
