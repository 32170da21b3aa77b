package org.govservices.evaluator.weighting.lint;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.lint.Findings;

/** Entropy of scores whose zero is the worst unit. */
final class EntropyAfterMinMax implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "entropy-after-min-max",
          "entropy weights after min–max or another rule that puts its zero where the "
              + "sample has it",
          "entropy is that of shares, and these need a true zero: after min–max the "
              + "weights follow from where the worst unit happens to be",
          "Chen 2019, Expert Syst. Appl. 136: 33–41; Roszkowska & Wachowicz 2024, Entropy"
              + " 26: 365");

  @Override
  public Card card() {
    return CARD;
  }

  /** Rules that shift the zero with the sample. */
  private static final Set<String> SHIFTING =
      Set.of(
          "min-max",
          "z-score",
          "distance-to-maximum",
          "distance-to-reference",
          "distance-to-target",
          "quantile-goalposts",
          "ampi");

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    List<Node> shifted =
        data.nodes().stream()
            .filter(
                node ->
                    data.stage().equals("min-max")
                        || (data.stage().equals("scores") && isShifted(node)))
            .toList();
    if (data.isBy("entropy") && !shifted.isEmpty()) {
      finding.accept("after min–max or its kin: " + Findings.names(shifted));
    }
  }

  private static boolean isShifted(Node node) {
    return node instanceof Indicator indicator && SHIFTING.contains(indicator.score().method());
  }
}
