package org.govservices.evaluator.lint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.number.NumberText;

/** A node that hardly shows in its dimension. */
final class UnderRepresented implements DataRule {
  private static final Card CARD =
      Card.warning(
          "under-represented",
          "a node with -0.3 <= r < 0.3 with its dimension",
          "it hardly shows in the score it is part of, whatever its weight says",
          "JRC COIN Tool FAQ");

  private static final double WEAK = 0.3;

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    for (Dimension dimension : data.tree().dimensions()) {
      double[] whole = data.scores(dimension);
      List<String> weak =
          dimension.children().stream()
              .filter(child -> data.tree().hasWeight(child))
              .map(child -> weak(child, data.correlation(data.scores(child), whole)))
              .flatMap(Optional::stream)
              .toList();
      if (!weak.isEmpty()) {
        findings.add(dimension, "hardly shows " + Findings.join(weak));
      }
    }
  }

  private static Optional<String> weak(Node child, OptionalDouble r) {
    return r.isPresent() && Math.abs(r.getAsDouble()) < WEAK
        ? Optional.of("'" + child.id() + "' (r = " + NumberText.fixed(r.getAsDouble(), 2) + ")")
        : Optional.empty();
  }
}
