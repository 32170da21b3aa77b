package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.robustness.kernel.Rows;
import org.govservices.evaluator.robustness.kernel.WeightedSums;

/**
 * Arithmetic means all the way up: the index is a weighted sum of the indicators' scores. Units of
 * one kind that are scored at the same nodes share their weights, and are added up together.
 */
final class WeightedSumScorer implements IndexScorer {
  private final List<Alike> groups = new ArrayList<>();
  private final int units;

  /**
   * Units that have the same weights in force.
   *
   * @param units indexes of units
   * @param scores {@code double[indicator of these][unit of these]}
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
    scenario
        .roster()
        .groupedBy(Roster.KIND)
        .forEach(
            (kind, ofKind) -> {
              int[] members = ofKind.stream().mapToInt(u -> u).toArray();
              double[] weights =
                  scenario.framework().nodes().stream().mapToDouble(n -> n.weight(kind)).toArray();
              boolean[][] scored = scored(scenario, columns, weights, members);
              for (int[] alike : alike(scored, members.length)) {
                if (scored[0][alike[0]]) {
                  groups.add(group(scenario, columns, weights, scored, alike, members));
                }
              }
            });
  }

  /** At which nodes some units are scored: {@code boolean[node][unit of these]}. */
  private static boolean[][] scored(
      Scenario scenario, double[][] columns, double[] weights, int[] units) {
    boolean[][] scored = new boolean[columns.length][units.length];
    for (int n = columns.length - 1; n >= 0; n--) {
      if (!(weights[n] > 0)) {
        continue;
      }
      boolean[] here = scored[n];
      if (columns[n] != null) {
        for (int u = 0; u < here.length; u++) {
          here[u] = !Double.isNaN(columns[n][units[u]]);
        }
        continue;
      }
      for (int child : scenario.plan().children(n)) {
        for (int u = 0; u < here.length; u++) {
          here[u] |= scored[child][u];
        }
      }
      double[] coverage = scenario.normalised().coverage()[n];
      for (int u = 0; u < here.length; u++) {
        here[u] &= !scenario.plan().withholds(n, coverage[units[u]]);
      }
    }
    return scored;
  }

  /** Units that are scored at the same nodes, in the order of the first of each. */
  private static List<int[]> alike(boolean[][] scored, int units) {
    int[] groupOf = new int[units];
    int groups = 1;
    for (boolean[] here : scored) {
      if (areAll(here)) {
        continue;
      }
      // each group is divided into those that have the node and those that have not
      int[] divided = new int[2 * groups];
      Arrays.fill(divided, -1);
      groups = 0;
      for (int u = 0; u < units; u++) {
        int half = 2 * groupOf[u] + (here[u] ? 1 : 0);
        if (divided[half] < 0) {
          divided[half] = groups++;
        }
        groupOf[u] = divided[half];
      }
    }
    List<List<Integer>> members = new ArrayList<>();
    for (int u = 0; u < units; u++) {
      if (groupOf[u] == members.size()) {
        members.add(new ArrayList<>());
      }
      members.get(groupOf[u]).add(u);
    }
    return members.stream().map(of -> of.stream().mapToInt(u -> u).toArray()).toList();
  }

  /** Whether all units have a node, or none has. */
  private static boolean areAll(boolean[] here) {
    for (boolean has : here) {
      if (has != here[0]) {
        return false;
      }
    }
    return true;
  }

  private static Alike group(
      Scenario scenario,
      double[][] columns,
      double[] weights,
      boolean[][] scored,
      int[] alike,
      int[] ofKind) {
    int[] members = Arrays.stream(alike).map(u -> ofKind[u]).toArray();
    List<Integer> indicators = new ArrayList<>();
    List<Integer> dimensions = new ArrayList<>();
    boolean[] counts = new boolean[columns.length];
    for (int n = 0; n < columns.length; n++) {
      int parent = scenario.plan().parent(n);
      counts[n] = scored[n][alike[0]] && (parent < 0 || counts[parent]);
      if (counts[n]) {
        (columns[n] != null ? indicators : dimensions).add(n);
      }
    }
    int[][] children =
        dimensions.stream()
            .map(d -> Arrays.stream(scenario.plan().children(d)).filter(c -> counts[c]).toArray())
            .toArray(int[][]::new);
    return new Alike(
        members,
        indicators.stream().map(n -> of(members, columns[n])).toArray(double[][]::new),
        indicators.stream().mapToInt(n -> n).toArray(),
        dimensions.stream().mapToInt(n -> n).toArray(),
        children,
        Arrays.stream(children)
            .map(c -> Arrays.stream(c).mapToDouble(n -> weights[n]).toArray())
            .toArray(double[][]::new));
  }

  /** The values of some units; the column itself for all of them. */
  private static double[] of(int[] units, double[] column) {
    return units.length == column.length
        ? column
        : Arrays.stream(units).mapToDouble(u -> column[u]).toArray();
  }

  @Override
  public void score(double[][] factors, int lanes, double[][] index, double[][] inForce) {
    for (int u = 0; u < units; u++) {
      Arrays.fill(index[u], 0, lanes, Double.NaN);
    }
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
    double[][] totals = new double[inForce.length][];
    for (int d = group.dimensions.length - 1; d >= 0; d--) {
      double[] total = new double[lanes];
      for (int c = 0; c < group.children[d].length; c++) {
        int child = group.children[d][c];
        Rows.multiply(factors[child], group.weights[d][c], lanes, inForce[child]);
        if (totals[child] != null) {
          dropUnscored(totals[child], inForce[child]);
        }
        Rows.add(inForce[child], total);
      }
      totals[group.dimensions[d]] = total;
    }
    Arrays.fill(inForce[0], 0, lanes, 1);
    for (int d = 0; d < group.dimensions.length; d++) {
      double[] whole = inForce[group.dimensions[d]];
      double[] total = totals[group.dimensions[d]];
      for (int lane = 0; lane < lanes; lane++) {
        total[lane] = whole[lane] == 0 ? 0 : whole[lane] / total[lane];
      }
      for (int child : group.children[d]) {
        Rows.multiply(inForce[child], total);
      }
    }
  }

  /** A dimension whose scored children all weigh nothing is not scored: its siblings share. */
  private static void dropUnscored(double[] total, double[] weight) {
    for (int lane = 0; lane < total.length; lane++) {
      weight[lane] = total[lane] == 0 ? 0 : weight[lane];
    }
  }
}
