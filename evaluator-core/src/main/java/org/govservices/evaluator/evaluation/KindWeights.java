package org.govservices.evaluator.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.framework.Dimension;

/** The weights of a dimension's children, which may differ between kinds of unit. */
final class KindWeights {
  private final ScoringPlan.Population population;
  private final Map<String, double[]> byKind = new LinkedHashMap<>();
  private final boolean same;

  KindWeights(Dimension dimension, ScoringPlan.Population population) {
    this.population = population;
    for (String kind : population.distinct()) {
      byKind.put(
          kind, dimension.children().stream().mapToDouble(child -> child.weight(kind)).toArray());
    }
    this.same = byKind.values().stream().map(Arrays::toString).distinct().count() <= 1;
  }

  /**
   * Combines a block of units, each with the weights of its kind. Children of weight 0 take no
   * part.
   *
   * @param children {@code double[child][unit of the block]}
   * @param from index of the block's first unit
   * @param n how many units
   * @param out {@code double[unit of the block]}
   */
  void combine(Aggregation aggregation, double[][] children, int from, int n, double[] out) {
    if (same) {
      combine(aggregation, children, byKind.values().iterator().next(), n, out);
      return;
    }
    byKind.forEach(
        (kind, weights) -> {
          int[] units = population.unitsOf(kind, from, from + n);
          double[][] gathered = new double[children.length][units.length];
          for (int c = 0; c < children.length; c++) {
            for (int u = 0; u < units.length; u++) {
              gathered[c][u] = children[c][units[u] - from];
            }
          }
          double[] combined = new double[units.length];
          combine(aggregation, gathered, weights, units.length, combined);
          for (int u = 0; u < units.length; u++) {
            out[units[u] - from] = combined[u];
          }
        });
  }

  private static void combine(
      Aggregation aggregation, double[][] children, double[] weights, int n, double[] out) {
    List<Integer> weighted =
        IntStream.range(0, weights.length).filter(c -> weights[c] > 0).boxed().toList();
    if (weighted.isEmpty()) {
      Arrays.fill(out, 0, n, Double.NaN);
    } else if (weighted.size() == weights.length) {
      aggregation.combine(children, weights, n, out);
    } else {
      aggregation.combine(
          weighted.stream().map(c -> children[c]).toArray(double[][]::new),
          weighted.stream().mapToDouble(c -> weights[c]).toArray(),
          n,
          out);
    }
  }
}
