package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far one weight can move, all others keeping their proportions, before the first unit is no
 * longer first, or any unit passes another. Units that are level have no order to lose: each of
 * them has to stay ahead of all units that are behind it. Mareschal (1988); Triantaphyllou and
 * Sánchez (1997).
 */
public final class StabilityIntervals {
  private StabilityIntervals() {}

  /**
   * An interval of a node's share of the index.
   *
   * @param node its id
   * @param share in the contract
   * @param first while the first unit, or all that share the first place, stay ahead of the others
   * @param ranking while all units stay ahead of all that are behind them
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
    List<List<Integer>> places = places(own, index.tolerance());
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
      for (int place = 1; place < places.size(); place++) {
        List<Integer> behind = places.get(place);
        first = first.within(keeps(places.get(0), behind, own, slope, share));
        ranking = ranking.within(keeps(places.get(place - 1), behind, own, slope, share));
      }
      intervals.add(new Stability(nodes.get(n), share, first, ranking));
    }
    return intervals;
  }

  /** The units from the best: those at one place are level with the next of them. */
  private static List<List<Integer>> places(double[] own, double tolerance) {
    List<Integer> order =
        IntStream.range(0, own.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer u) -> -own[u]))
            .toList();
    List<List<Integer>> places = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      if (i == 0 || own[order.get(i - 1)] - own[order.get(i)] > tolerance) {
        places.add(new ArrayList<>());
      }
      places.get(places.size() - 1).add(order.get(i));
    }
    return places;
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

  /** Shares at which all of some units that are ahead of all of others stay so. */
  private static Range keeps(
      List<Integer> ahead, List<Integer> behind, double[] own, double[] slope, double share) {
    Range range = Range.ALL;
    for (int a : ahead) {
      for (int b : behind) {
        range = range.within(keeps(own[a] - own[b], slope[a] - slope[b], share));
      }
    }
    return range;
  }

  /** Shares at which a lead that changes by a gain per point of the share is left. */
  private static Range keeps(double lead, double gain, double share) {
    if (Math.abs(gain) < Double.MIN_NORMAL) {
      return Range.ALL;
    }
    double even = share - lead / gain;
    return gain > 0 ? new Range(Math.max(0, even), 1) : new Range(0, Math.min(1, even));
  }
}
