package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far one weight can move, all others keeping their proportions, before the first unit is no
 * longer first, or any unit changes its rank. Mareschal (1988); Triantaphyllou and Sánchez (1997).
 */
public final class StabilityIntervals {
  private StabilityIntervals() {}

  /**
   * An interval of a node's share of the index.
   *
   * @param node its id
   * @param share in the contract
   * @param first while the first unit stays first
   * @param ranking while no unit passes another
   */
  public record Stability(String node, double share, Range first, Range ranking) {}

  /** Shares of the index, 0 to 1. */
  public record Range(double low, double high) {
    private static final Range ALL = new Range(0, 1);

    private Range within(Range other) {
      return new Range(Math.max(low, other.low), Math.min(high, other.high));
    }
  }

  /**
   * The intervals of some nodes.
   *
   * @param nodes ids
   * @param parts {@code int[node][]}: the indicators below each node, or itself
   */
  public static List<Stability> of(WeightedIndex index, List<String> nodes, List<int[]> parts) {
    List<Stability> intervals = new ArrayList<>();
    double[] own =
        IntStream.range(0, index.size())
            .mapToDouble(u -> index.index(u, index.weights()))
            .toArray();
    List<Integer> order =
        IntStream.range(0, index.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer u) -> -own[u]))
            .toList();
    for (int n = 0; n < nodes.size(); n++) {
      double share = 0;
      for (int i : parts.get(n)) {
        share += index.weights()[i];
      }
      if (share <= 0 || share >= 1) {
        continue;
      }
      double[] slope = slopes(index, own, parts.get(n), share);
      Range first = Range.ALL;
      Range ranking = Range.ALL;
      for (int place = 1; place < order.size(); place++) {
        int unit = order.get(place);
        first = first.within(keeps(order.get(0), unit, own, slope, share, index.tolerance()));
        ranking =
            ranking.within(keeps(order.get(place - 1), unit, own, slope, share, index.tolerance()));
      }
      intervals.add(new Stability(nodes.get(n), share, first, ranking));
    }
    return intervals;
  }

  /** What every unit's index gains per point of the node's share. */
  private static double[] slopes(WeightedIndex index, double[] own, int[] parts, double share) {
    double[] slopes = new double[own.length];
    for (int u = 0; u < own.length; u++) {
      double ofNode = 0;
      for (int i : parts) {
        ofNode += index.scores()[u][i] * index.weights()[i];
      }
      slopes[u] = ofNode / share - (own[u] - ofNode) / (1 - share);
    }
    return slopes;
  }

  /** Shares at which a unit that is ahead of another stays so; any, for units that are level. */
  private static Range keeps(
      int ahead, int behind, double[] own, double[] slope, double share, double tolerance) {
    double lead = own[ahead] - own[behind];
    double gain = slope[ahead] - slope[behind];
    if (lead <= tolerance || Math.abs(gain) < Double.MIN_NORMAL) {
      return Range.ALL;
    }
    double even = share - lead / gain;
    return gain > 0 ? new Range(Math.max(0, even), 1) : new Range(0, Math.min(1, even));
  }
}
