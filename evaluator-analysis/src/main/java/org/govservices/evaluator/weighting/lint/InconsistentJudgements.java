package org.govservices.evaluator.weighting.lint;

import java.util.function.Consumer;
import org.govservices.evaluator.number.NumberText;

/** Judgements that contradict each other. */
final class InconsistentJudgements implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "inconsistent-judgements",
          "pairwise judgements with a consistency ratio above 0.1",
          "they contradict each other so much that other weights would fit them as well",
          "Saaty 1980; OECD/JRC Handbook 2008, step 6.1 (0.1; \"0.2 is often cited\")");

  @Override
  public Card card() {
    return CARD;
  }

  private static final double MOST = 0.1;

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    data.measures("consistency-ratio")
        .forEach(
            (expert, ratio) -> {
              if (ratio > MOST) {
                finding.accept(
                    "consistency ratio "
                        + NumberText.fixed(ratio, 3)
                        + " of "
                        + expert
                        + "; expected at most 0.1");
              }
            });
  }
}
