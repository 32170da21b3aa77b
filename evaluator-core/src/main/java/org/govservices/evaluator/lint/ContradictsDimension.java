package org.govservices.evaluator.lint;

import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;

/** A node that falls where the rest of its dimension rises. */
final class ContradictsDimension implements DataRule {
  private static final Card CARD =
      Card.warning(
          "contradicts-dimension",
          "a node with r < -0.3 with the rest of its dimension, both with their directions",
          "either its direction is wrong or it measures something else; in a mean the two "
              + "cancel out",
          "OECD/JRC Handbook 2008, step 4 (multivariate analysis); JRC COIN Tool FAQ");

  private static final double CONTRADICTION = -0.3;

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    for (Dimension dimension : data.tree().dimensions()) {
      for (Node child : dimension.children()) {
        List<Node> rest =
            dimension.children().stream()
                .filter(sibling -> !sibling.id().equals(child.id()))
                .toList();
        OptionalDouble r = data.correlation(data.scores(child), data.meanScores(rest));
        if (data.tree().hasWeight(child) && r.isPresent() && r.getAsDouble() < CONTRADICTION) {
          findings.add(
              child,
              "r = "
                  + NumberText.fixed(r.getAsDouble(), 2)
                  + " with the rest of '"
                  + dimension.id()
                  + "'; is its direction right?");
        }
      }
    }
  }
}
