package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.robustness.kernel.WeightedSums;

/**
 * Arithmetic means all the way up: the index is a weighted sum of the indicators' scores. Units of
 * one kind that are scored at the same nodes share their weights, and are added up together.
 */
final class WeightedSumScorer implements IndexScorer {
  private final List<Alike> groups = new ArrayList<>();
  private final int units;
  private final int nodeCount;

  /**
   * Units that have the same weights in force.
   *
   * @param units indexes of units
   * @param scores {@code double[unit of these][indicator of these]}
   * @param indicators nodes of the scored indicators
   * @param dimensions the scored dimensions, parents first
   * @param children the scored children of each
   * @param weights their weights
   */
  @SuppressWarnings("ArrayRecordComponent") // private to this class
  private record Alike(
      int[] units,
      double[][] scores,
      int[] indicators,
      int[] dimensions,
      int[][] children,
      double[][] weights) {}

  /**
   * For one scenario.
   *
   * @param columns {@code double[node][unit]}: what is added up at indicators, null for dimensions
   */
  WeightedSumScorer(Scenario scenario, double[][] columns) {
    units = scenario.roster().size();
    List<Node> nodes = scenario.framework().nodes();
    nodeCount = nodes.size();
    Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
    for (int u = 0; u < units; u++) {
      BitSet scored = scored(scenario, nodes, columns, u);
      if (scored.get(0)) {
        String kind = scenario.roster().get(u).kind();
        alike.computeIfAbsent(List.of(kind, scored), k -> new ArrayList<>()).add(u);
      }
    }
    alike.forEach((key, members) -> groups.add(group(scenario, columns, members)));
  }

  /** At which nodes a unit is scored. */
  private static BitSet scored(Scenario scenario, List<Node> nodes, double[][] columns, int unit) {
    String kind = scenario.roster().get(unit).kind();
    BitSet scored = new BitSet(columns.length);
    for (int n = columns.length - 1; n >= 0; n--) {
      boolean has;
      if (columns[n] != null) {
        has = !Double.isNaN(columns[n][unit]);
      } else {
        has =
            Arrays.stream(scenario.plan().children(n)).anyMatch(scored::get)
                && !scenario.plan().withholds(n, scenario.coverage()[n][unit]);
      }
      scored.set(n, has && nodes.get(n).weight(kind) > 0);
    }
    return scored;
  }

  private static Alike group(Scenario scenario, double[][] columns, List<Integer> members) {
    List<Node> nodes = scenario.framework().nodes();
    String kind = scenario.roster().get(members.get(0)).kind();
    BitSet scored = scored(scenario, nodes, columns, members.get(0));
    List<Integer> indicators = new ArrayList<>();
    List<Integer> dimensions = new ArrayList<>();
    boolean[] counts = new boolean[columns.length];
    counts[0] = true;
    for (int n = 0; n < columns.length; n++) {
      int parent = scenario.plan().parent(n);
      counts[n] = scored.get(n) && (parent < 0 || counts[parent]);
      if (counts[n]) {
        (columns[n] != null ? indicators : dimensions).add(n);
      }
    }
    int[][] children =
        dimensions.stream()
            .map(d -> Arrays.stream(scenario.plan().children(d)).filter(c -> counts[c]).toArray())
            .toArray(int[][]::new);
    return new Alike(
        members.stream().mapToInt(u -> u).toArray(),
        members.stream()
            .map(u -> indicators.stream().mapToDouble(n -> columns[n][u]).toArray())
            .toArray(double[][]::new),
        indicators.stream().mapToInt(n -> n).toArray(),
        dimensions.stream().mapToInt(n -> n).toArray(),
        children,
        Arrays.stream(children)
            .map(c -> Arrays.stream(c).mapToDouble(n -> nodes.get(n).weight(kind)).toArray())
            .toArray(double[][]::new));
  }

  @Override
  public void score(double[][] factors, int lanes, double[][] index) {
    for (int u = 0; u < units; u++) {
      Arrays.fill(index[u], 0, lanes, Double.NaN);
    }
    double[][] inForce = new double[nodeCount][];
    for (Alike group : groups) {
      weights(group, factors, lanes, inForce);
      double[][] ofIndicators =
          Arrays.stream(group.indicators).mapToObj(n -> inForce[n]).toArray(double[][]::new);
      double[][] out = Arrays.stream(group.units).mapToObj(u -> index[u]).toArray(double[][]::new);
      WeightedSums.of(group.scores, ofIndicators, lanes, out);
    }
  }

  /** Every node's share of the index, lane by lane. */
  private static void weights(Alike group, double[][] factors, int lanes, double[][] inForce) {
    inForce[0] = row(inForce[0], lanes);
    Arrays.fill(inForce[0], 0, lanes, 1);
    double[] total = new double[lanes];
    for (int d = 0; d < group.dimensions.length; d++) {
      int[] children = group.children[d];
      Arrays.fill(total, 0);
      for (int c = 0; c < children.length; c++) {
        inForce[children[c]] = row(inForce[children[c]], lanes);
        product(group.weights[d][c], factors[children[c]], lanes, inForce[children[c]], total);
      }
      double[] whole = inForce[group.dimensions[d]];
      for (int lane = 0; lane < lanes; lane++) {
        total[lane] = whole[lane] / total[lane];
      }
      for (int child : children) {
        multiply(inForce[child], total, lanes);
      }
    }
  }

  private static double[] row(double[] row, int lanes) {
    return row == null ? new double[lanes] : row;
  }

  private static void product(
      double weight, double[] factors, int lanes, double[] out, double[] total) {
    for (int lane = 0; lane < lanes; lane++) {
      out[lane] = weight * factors[lane];
      total[lane] += out[lane];
    }
  }

  private static void multiply(double[] row, double[] by, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      row[lane] *= by[lane];
    }
  }
}
