package org.govservices.evaluator.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The values of the nodes that are to be weighted: a column per node, a row per unit. */
public final class NodeColumns {
  private final List<String> nodes;
  private final List<String> units;
  private final double[][] values;
  private final boolean[] lowerIsBetter;

  /**
   * Takes the values.
   *
   * @param nodes ids
   * @param units codes
   * @param values {@code double[node][unit]}, NaN where there is none
   * @param lowerIsBetter {@code boolean[node]}
   */
  NodeColumns(List<String> nodes, List<String> units, double[][] values, boolean[] lowerIsBetter) {
    this.nodes = List.copyOf(nodes);
    this.units = List.copyOf(units);
    this.values = values;
    this.lowerIsBetter = lowerIsBetter;
  }

  /** Ids of the nodes. */
  public List<String> nodes() {
    return nodes;
  }

  /** Codes of the units. */
  public List<String> units() {
    return units;
  }

  /** {@code double[node][unit]}, a copy; NaN where there is none. */
  public double[][] values() {
    return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
  }

  /** The present values of a node. */
  public double[] present(int node) {
    return present(values[node]);
  }

  /** A column without its gaps. */
  static double[] present(double[] column) {
    return Arrays.stream(column).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** Whether a node has one value for all units, or none. */
  public boolean isConstant(int node) {
    return Arrays.stream(present(node)).distinct().limit(2).count() < 2;
  }

  /** The same with every value such that higher is better. */
  NodeColumns oriented() {
    return map((node, column) -> lowerIsBetter[node] ? scaled(column, 0, -1) : column.clone());
  }

  /**
   * The same brought to 0 … 1, higher better.
   *
   * @throws Weighting.CannotWeighException when a node has not two different values
   */
  NodeColumns minMax() {
    return map(
        (node, column) -> {
          if (isConstant(node)) {
            throw new Weighting.CannotWeighException(
                "'" + nodes.get(node) + "' has one value for all units: no scale from 0 to 1");
          }
          double min = Arrays.stream(present(node)).min().orElseThrow();
          double max = Arrays.stream(present(node)).max().orElseThrow();
          return lowerIsBetter[node]
              ? scaled(column, max, -1 / (max - min))
              : scaled(column, min, 1 / (max - min));
        });
  }

  private static double[] scaled(double[] column, double from, double by) {
    return Arrays.stream(column).map(value -> (value - from) * by).toArray();
  }

  /** Only the units that have every value. */
  NodeColumns complete() {
    int[] whole =
        IntStream.range(0, units.size())
            .filter(u -> Arrays.stream(values).noneMatch(column -> Double.isNaN(column[u])))
            .toArray();
    return new NodeColumns(
        nodes,
        IntStream.of(whole).mapToObj(units::get).toList(),
        Arrays.stream(values)
            .map(column -> IntStream.of(whole).mapToDouble(u -> column[u]).toArray())
            .toArray(double[][]::new),
        lowerIsBetter);
  }

  private interface ColumnMap {
    double[] apply(int node, double[] column);
  }

  private NodeColumns map(ColumnMap function) {
    return new NodeColumns(
        nodes,
        units,
        IntStream.range(0, values.length)
            .mapToObj(node -> function.apply(node, values[node]))
            .toArray(double[][]::new),
        new boolean[values.length]);
  }
}
