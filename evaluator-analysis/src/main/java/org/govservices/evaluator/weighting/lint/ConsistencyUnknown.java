package org.govservices.evaluator.weighting.lint;

import java.util.function.Consumer;
import org.govservices.evaluator.number.NumberText;

/** Pairwise judgements to which no random index belongs: some are missing, or nodes are many. */
final class ConsistencyUnknown implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "consistency-unknown",
          "pairwise judgements with pairs missing, or of more nodes than there are random indices"
              + " for, whose consistency cannot be judged",
          "random indices are of complete judgements; fewer judgements contradict each other less, "
              + "so that leaving pairs out would hide inconsistency",
          "Harker 1987, Mathematical Modelling 9: 353–360; Ágoston & Csató 2022, Omega 108:"
              + " 102576");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    data.measures("judgements-missing")
        .forEach(
            (expert, missing) ->
                finding.accept(
                    NumberText.shortest(missing)
                        + (missing == 1 ? " pair" : " pairs")
                        + " of "
                        + expert
                        + " without a judgement: no consistency ratio"));
    data.measures("nodes-beyond-random-index")
        .forEach(
            (expert, nodes) ->
                finding.accept(
                    NumberText.shortest(nodes)
                        + " nodes judged by "
                        + expert
                        + ", more than the table of random indices has: no consistency ratio, so"
                        + " that the consistency is unknown"));
  }
}
