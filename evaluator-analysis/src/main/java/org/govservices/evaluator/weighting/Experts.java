package org.govservices.evaluator.weighting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * How much each expert counts.
 *
 * @param weights relative to each other, by name; everybody counts the same when it is empty
 */
record Experts(Map<String, Double> weights) {
  static final Method.Parameter PARAMETER =
      new Method.Parameter(
          "experts", "how much each counts, {name: number}; all the same when not given");

  static Experts read(Settings settings) {
    Map<String, Double> weights = new LinkedHashMap<>();
    settings
        .at("experts")
        .value()
        .properties()
        .forEach(entry -> weights.put(entry.getKey(), entry.getValue().doubleValue()));
    return new Experts(weights);
  }

  /** The weights of these experts, in their order; they sum to 1. */
  double[] of(Collection<String> experts) {
    if (weights.isEmpty()) {
      return Weights.normalised(experts.stream().mapToDouble(expert -> 1).toArray());
    }
    List<String> unknown = weights.keySet().stream().filter(e -> !experts.contains(e)).toList();
    List<String> without = experts.stream().filter(e -> !weights.containsKey(e)).toList();
    if (!unknown.isEmpty() || !without.isEmpty()) {
      throw new Weighting.CannotWeighException(
          "'experts' must name who judges, each once: "
              + String.join(", ", experts)
              + (unknown.isEmpty() ? "" : "; nobody is called " + String.join(", ", unknown)));
    }
    return Weights.normalised(experts.stream().mapToDouble(weights::get).toArray());
  }

  /**
   * A node in a file of judgements: its place among the candidates, −1 for another, −2 for none.
   */
  record Node(int place) {
    boolean isOther() {
      return place == -1;
    }

    boolean isWrong() {
      return place == -2;
    }
  }

  static Node node(
      TableFile.Row row, String column, List<String> nodes, List<String> known, Problems problems) {
    String id = row.get(column);
    if (nodes.contains(id)) {
      return new Node(nodes.indexOf(id));
    }
    if (known.contains(id)) {
      return new Node(-1);
    }
    problems.add(row.place(column), "no node '" + id + "'" + Problems.maybe(id, nodes));
    return new Node(-2);
  }

  static String expert(TableFile.Row row, Problems problems) {
    if (row.get("expert").isEmpty()) {
      problems.add(row.place("expert"), "the expert is empty; expected a name or a number");
    }
    return row.get("expert");
  }
}
