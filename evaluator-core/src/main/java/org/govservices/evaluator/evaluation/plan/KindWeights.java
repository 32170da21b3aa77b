package org.govservices.evaluator.evaluation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;

/**
 * The weights of a dimension's children, which may differ between kinds of unit.
 *
 * <p>Kinds form one group where they are treated alike. For an aggregation that compares units,
 * that is where they have the same weights at every node below, so that only units with the same
 * tree are compared; for all others, where they have the same weights here.
 */
final class KindWeights {
  private static final int[] ALL = {};

  private final List<Group> groups = new ArrayList<>();
  private final int[] groupOf;

  /** What units that are treated alike have: the children of a weight above 0, and the weights. */
  @SuppressWarnings("ArrayRecordComponent") // kernel columns, within this class only
  private record Group(int[] children, double[] weights) {
    static Group of(double[] weights) {
      int[] children = IntStream.range(0, weights.length).filter(c -> weights[c] > 0).toArray();
      return new Group(children, IntStream.of(children).mapToDouble(c -> weights[c]).toArray());
    }

    Group times(double[] factors) {
      double[] changed = new double[factors.length];
      for (int c = 0; c < children.length; c++) {
        changed[children[c]] = weights[c] * factors[children[c]];
      }
      return of(changed);
    }
  }

  KindWeights(Dimension dimension, UnitsToScore population) {
    boolean wholeTree = dimension.aggregation().comparesUnits();
    List<List<Double>> trees = new ArrayList<>();
    Map<String, Integer> groupOfKind = new HashMap<>();
    for (String kind : population.distinct()) {
      List<Double> tree = new ArrayList<>();
      collect(dimension, kind, wholeTree, tree);
      if (!trees.contains(tree)) {
        trees.add(tree);
        groups.add(
            Group.of(
                dimension.children().stream().mapToDouble(child -> child.weight(kind)).toArray()));
      }
      groupOfKind.put(kind, trees.indexOf(tree));
    }
    this.groupOf =
        trees.size() == 1
            ? new int[0] // not needed, and there may be millions of units
            : population.kinds().stream().mapToInt(groupOfKind::get).toArray();
  }

  private static void collect(
      Dimension dimension, String kind, boolean wholeTree, List<Double> weights) {
    for (Node child : dimension.children()) {
      weights.add(child.weight(kind));
      if (wholeTree && child.weight(kind) > 0 && child instanceof Dimension below) {
        collect(below, kind, true, weights);
      }
    }
  }

  /** Combines units that have the same weights. */
  @FunctionalInterface
  interface Combiner {
    /**
     * Combines the children that have a weight.
     *
     * @param which their places among the dimension's children
     * @param children {@code double[child of these][unit]}
     * @param weights theirs
     * @param units places of the units in their block; empty for all of it
     * @param n how many units
     */
    void combine(
        int[] which, double[][] children, double[] weights, int[] units, int n, double[] out);
  }

  /**
   * Combines a block of units, each with the weights of its kind. Children of weight 0 take no
   * part.
   *
   * @param children {@code double[child][unit of the block]}
   * @param factors {@code double[child]}: what each child's weight is multiplied by; empty for none
   * @param from index of the block's first unit
   * @param n how many units
   * @param out {@code double[unit of the block]}
   */
  void combine(
      Combiner combiner,
      double[][] children,
      Optional<double[]> factors,
      int from,
      int n,
      double[] out) {
    if (groups.size() == 1) {
      combine(combiner, children, groups.get(0), factors, ALL, n, out);
      return;
    }
    for (int g = 0; g < groups.size(); g++) {
      int group = g;
      int[] units = IntStream.range(0, n).filter(u -> groupOf[from + u] == group).toArray();
      double[][] gathered = new double[children.length][units.length];
      for (int c = 0; c < children.length; c++) {
        for (int u = 0; u < units.length; u++) {
          gathered[c][u] = children[c][units[u]];
        }
      }
      double[] combined = new double[units.length];
      combine(combiner, gathered, groups.get(group), factors, units, units.length, combined);
      for (int u = 0; u < units.length; u++) {
        out[units[u]] = combined[u];
      }
    }
  }

  private static void combine(
      Combiner combiner,
      double[][] children,
      Group contract,
      Optional<double[]> factors,
      int[] units,
      int n,
      double[] out) {
    Group group = factors.map(contract::times).orElse(contract);
    if (group.children().length == 0) {
      Arrays.fill(out, 0, n, Double.NaN);
      return;
    }
    double[][] weighted = new double[group.children().length][];
    for (int c = 0; c < weighted.length; c++) {
      weighted[c] = children[group.children()[c]];
    }
    combiner.combine(group.children(), weighted, group.weights(), units, n, out);
  }
}
