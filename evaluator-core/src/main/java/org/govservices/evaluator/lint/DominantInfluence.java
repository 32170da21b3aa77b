package org.govservices.evaluator.lint;

import java.util.List;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;

/** A dimension that decides most of the index, whatever the weights say. */
final class DominantInfluence implements DataRule {
  private static final Card CARD =
      Card.warning(
          "dominant-influence",
          "one of three or more parts of the index whose share of influence exceeds half",
          "where parts correlate or spread unequally, weights are not importance: shares here "
              + "are r squared with the index, brought to a sum of 1",
          "Paruolo, Saisana & Saltelli 2013, JRSS-A 176: 609–634");

  /** Of two parts one nearly always exceeds half. */
  private static final int LEAST_PARTS = 3;

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    List<Node> parts =
        data.tree().framework().index().children().stream().filter(data.tree()::hasWeight).toList();
    double[] index = data.scores(data.tree().framework().index());
    double[] squared =
        parts.stream()
            .map(part -> data.correlation(data.scores(part), index))
            .mapToDouble(r -> r.orElse(0) * r.orElse(0))
            .toArray();
    double sum = DoubleStream.of(squared).sum();
    for (int p = 0; p < squared.length && squared.length >= LEAST_PARTS; p++) {
      if (squared[p] > sum / 2) {
        findings.add(
            parts.get(p),
            "weight",
            NumberText.fixed(squared[p] / sum * 100, 1)
                + " % of the influence on the index; expected at most half");
      }
    }
  }
}
