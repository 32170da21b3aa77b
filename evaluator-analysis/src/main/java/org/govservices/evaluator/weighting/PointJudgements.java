package org.govservices.evaluator.weighting;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;

/**
 * The points that experts give to nodes: a CSV file {@code expert,node,points}.
 *
 * @param byExpert {@code double[node]}, experts in the order of the file
 * @param places where each expert begins
 */
record PointJudgements(Map<String, double[]> byExpert, Map<String, Place> places) {
  private static final List<String> COLUMNS = List.of("expert", "node", "points");

  PointJudgements {
    byExpert = Collections.unmodifiableMap(new LinkedHashMap<>(byExpert));
    places = Map.copyOf(places);
  }

  /**
   * Reads the points of some nodes; those of other nodes of the framework are passed over.
   *
   * @param nodes ids of the candidates
   * @param known ids of all nodes
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  static PointJudgements read(DataFile data, List<String> nodes, List<String> known) {
    Problems problems = new Problems();
    TableFile file = data.read(problems);
    file.allow(COLUMNS, problems);
    file.require(COLUMNS, problems);
    problems.throwIfAny();
    Map<String, double[]> byExpert = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    file.forEach(
        row -> {
          Experts.Node node = Experts.node(row, "node", nodes, known, problems);
          String expert = Experts.expert(row, problems);
          OptionalDouble points = row.number("points", problems);
          if (node.isWrong() || node.isOther()) {
            return;
          }
          if (row.get("points").isEmpty() || points.orElse(0) < 0) {
            problems.add(
                row.place("points"), "found '" + row.get("points") + "'; expected 0 or more");
          }
          places.putIfAbsent(expert, row.place());
          double[] given = byExpert.computeIfAbsent(expert, e -> unknown(nodes.size()));
          if (!Double.isNaN(given[node.place()])) {
            problems.add(
                row.place("node"),
                "expert '" + expert + "' gives points to '" + row.get("node") + "' a second time");
          }
          given[node.place()] = points.orElse(0);
        });
    byExpert.forEach(
        (expert, given) -> {
          for (int n = 0; n < given.length; n++) {
            if (Double.isNaN(given[n])) {
              problems.add(
                  places.get(expert),
                  "expert '" + expert + "' gives no points to '" + nodes.get(n) + "'; write 0");
            }
          }
        });
    if (problems.isEmpty() && byExpert.isEmpty()) {
      problems.add(file.header(), "no points for " + String.join(", ", nodes));
    }
    problems.throwIfAny();
    return new PointJudgements(byExpert, places);
  }

  private static double[] unknown(int n) {
    double[] points = new double[n];
    Arrays.fill(points, Double.NaN);
    return points;
  }
}
