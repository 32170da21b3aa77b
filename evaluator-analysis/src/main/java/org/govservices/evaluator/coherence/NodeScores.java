package org.govservices.evaluator.coherence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.observation.Unit;

/** The scores of the units that take part, a column per node. */
final class NodeScores {
  private final List<Unit> units;
  private final Map<String, double[]> columns = new HashMap<>();

  /**
   * Takes the scores.
   *
   * @param kind of the units that count; all kinds when empty
   */
  NodeScores(Evaluation evaluation, Optional<String> kind) {
    List<Integer> indexes =
        evaluation.participants().stream()
            .filter(u -> kind.isEmpty() || kind.get().equals(evaluation.roster().get(u).kind()))
            .toList();
    units = indexes.stream().map(evaluation.roster()::get).toList();
    for (int n = 0; n < evaluation.nodes().size(); n++) {
      int node = n;
      columns.put(
          evaluation.nodes().get(n).id(),
          indexes.stream()
              .mapToDouble(u -> evaluation.result(u, node).score().orElse(Double.NaN))
              .toArray());
    }
  }

  List<Unit> units() {
    return units;
  }

  /** {@code double[unit]}, NaN where there is no score; not to be changed. */
  double[] of(Node node) {
    return columns.get(node.id());
  }
}
