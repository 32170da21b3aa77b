package org.govservices.evaluator.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;

/** Reads a weight set: a CSV file {@code node,weight} that replaces weights of a contract. */
public final class WeightSet {
  private WeightSet() {}

  /**
   * The weights of a file, by the node's id, in its order; for {@link Framework#withWeights}.
   *
   * @param framework whose nodes it names
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems of the file
   */
  public static Map<String, Double> read(DataFile data, Framework framework) {
    Problems problems = new Problems();
    TableFile file = data.read(problems);
    List<String> columns = List.of("node", "weight");
    file.allow(columns, problems);
    if (!file.require(columns, problems)) {
      problems.throwIfAny();
    }
    List<String> nodes =
        framework.nodes().stream().map(Node::id).filter(id -> !id.equals(Framework.ROOT)).toList();
    Map<String, Double> weights = new LinkedHashMap<>();
    file.forEach(
        row -> {
          String node = row.get("node");
          if (!nodes.contains(node)) {
            problems.add(
                row.place("node"),
                "no node '" + node + "' with a weight" + Problems.maybe(node, nodes));
          }
          OptionalDouble weight = row.number("weight", problems);
          if (weight.isEmpty() && row.get("weight").isEmpty()) {
            problems.add(row.place("weight"), "the weight is empty");
          } else if (weight.isPresent() && weight.getAsDouble() < 0) {
            problems.add(
                row.place("weight"), "found " + row.get("weight") + "; expected 0 or more");
          }
          if (weights.put(node, weight.orElse(0)) != null) {
            problems.add(row.place("node"), "node '" + node + "' is a duplicate");
          }
        });
    problems.throwIfAny();
    for (Node node : framework.withWeights(weights).nodes()) {
      if (node instanceof Dimension dimension && dimension.weighsNothing()) {
        problems.add(file.header(), "all weights below '" + dimension.id() + "' would be 0");
      }
    }
    problems.throwIfAny();
    return weights;
  }
}
