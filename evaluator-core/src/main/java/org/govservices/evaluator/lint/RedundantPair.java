package org.govservices.evaluator.lint;

import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;

/** Two indicators of a dimension that say nearly the same. */
final class RedundantPair implements DataRule {
  private static final Card CARD =
      Card.warning(
          "redundant-pair",
          "two indicators of a dimension with r > 0.95",
          "they say nearly the same, so that it counts nearly twice",
          "OECD/JRC Handbook 2008, step 6 (double counting); JRC COIN Tool FAQ");

  private static final double REDUNDANT = 0.95;

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    for (Dimension dimension : data.tree().dimensions()) {
      List<Node> children = dimension.children().stream().filter(data.tree()::hasWeight).toList();
      for (int a = 0; a < children.size(); a++) {
        double[] first = data.scores(children.get(a));
        for (int b = a + 1; b < children.size(); b++) {
          OptionalDouble r = data.correlation(first, data.scores(children.get(b)));
          if (r.isPresent() && r.getAsDouble() > REDUNDANT) {
            findings.add(
                children.get(b),
                "r = "
                    + NumberText.fixed(r.getAsDouble(), 2)
                    + " with '"
                    + children.get(a).id()
                    + "'; expected at most 0.95");
          }
        }
      }
    }
  }
}
