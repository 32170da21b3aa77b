package org.govservices.evaluator.weighting.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.framework.Node;

/** What a weighting method works on and what it finds, for rules that look at weightings. */
public final class WeightedData {
  private final String method;
  private final String stage;
  private final List<Node> nodes;
  private final double[][] columns;
  private final List<Double> shares;
  private final Map<String, Map<String, Double>> measures;

  /**
   * Takes what is known; arrays are not changed.
   *
   * @param method its name
   * @param stage of the data, as weighting.yaml names it; empty for judgements
   * @param nodes that are weighted
   * @param columns {@code double[node][unit]}, NaN where there is no value; none for judgements
   * @param shares of the nodes; empty as long as they are not computed
   * @param measures numbers by name and by what they are about
   */
  public WeightedData(
      String method,
      String stage,
      List<Node> nodes,
      double[][] columns,
      List<Double> shares,
      Map<String, Map<String, Double>> measures) {
    this.method = method;
    this.stage = stage;
    this.nodes = List.copyOf(nodes);
    this.columns = columns.clone();
    this.shares = List.copyOf(shares);
    this.measures = new LinkedHashMap<>(measures);
  }

  boolean isBy(String... methods) {
    return List.of(methods).contains(method);
  }

  String method() {
    return method;
  }

  String stage() {
    return stage;
  }

  boolean hasColumns() {
    return columns.length > 0;
  }

  List<Node> nodes() {
    return nodes;
  }

  /** How many units have any value. */
  int units() {
    int units = 0;
    for (int u = 0; hasColumns() && u < columns[0].length; u++) {
      int unit = u;
      units += Arrays.stream(columns).anyMatch(column -> !Double.isNaN(column[unit])) ? 1 : 0;
    }
    return units;
  }

  /** The nodes whose values have a property. */
  List<Node> nodesWhose(ColumnTest test) {
    List<Node> found = new ArrayList<>();
    for (int n = 0; n < columns.length; n++) {
      double[] present =
          DoubleStream.of(columns[n]).filter(value -> !Double.isNaN(value)).toArray();
      if (test.test(present)) {
        found.add(nodes.get(n));
      }
    }
    return found;
  }

  /** A property of a node's present values. */
  @FunctionalInterface
  interface ColumnTest {
    boolean test(double[] present);
  }

  /** The share of a node; only once they are computed. */
  List<Double> shares() {
    return shares;
  }

  /** The numbers with this name, by what they are about. */
  Map<String, Double> measures(String name) {
    return measures.getOrDefault(name, Map.of());
  }
}
