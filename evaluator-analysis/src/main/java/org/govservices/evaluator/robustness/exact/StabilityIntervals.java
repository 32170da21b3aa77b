package org.govservices.evaluator.robustness.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.govservices.evaluator.text.LocalText;

/**
 * How far one weight can move, all others keeping their proportions, before the first unit is no
 * longer first, or any unit passes another. Units that are level have no order to lose: each of
 * them has to stay ahead of all units that are behind it. Mareschal (1988); Triantaphyllou and
 * Sánchez (1997). What the closed form gives is said only if rankings confirm it: with the weights
 * at an end, as it is written, nobody has passed anybody, and one digit further somebody who was
 * ahead is so no more. Leads are linear in the share, so that what holds at both ends holds between
 * them.
 */
public final class StabilityIntervals {
  /** Of an end as it is written. */
  private static final double DIGIT = 1e-9;

  private final WeightedIndex index;
  private final double[] own;

  /** Those who rank alike in the contract, from the best. */
  private final List<List<Integer>> places;

  /**
   * An interval of a node's share of the index.
   *
   * @param node its id
   * @param share in the contract
   * @param first while the first unit, or all that share the first place, stay ahead of the others;
   *     empty where rankings did not confirm it
   * @param ranking while all units stay ahead of all that are behind them; the same
   */
  public record Stability(
      String node, double share, Optional<Range> first, Optional<Range> ranking) {
    /** Why an interval is missing; empty when none is. */
    public Optional<LocalText> reason() {
      return isConfirmed()
          ? Optional.empty()
          : Optional.of(new LocalText("an interval is not confirmed by rankings", "有区间未获重新排名核实"));
    }

    boolean isConfirmed() {
      return first.isPresent() && ranking.isPresent();
    }
  }

  /** Shares of the index, 0 to 1. */
  public record Range(double low, double high) {
    private static final Range ALL = new Range(0, 1);

    private Range within(Range other) {
      return new Range(Math.max(low, other.low), Math.min(high, other.high));
    }

    /** To nine digits, inward; noise moves no end by a digit. */
    private Range written() {
      return new Range(inward(low, RoundingMode.CEILING), inward(high, RoundingMode.FLOOR));
    }

    private static double inward(double end, RoundingMode towards) {
      BigDecimal withoutNoise = new BigDecimal(end).setScale(12, RoundingMode.HALF_EVEN);
      return withoutNoise.setScale(9, towards).doubleValue();
    }
  }

  private StabilityIntervals(WeightedIndex index) {
    this.index = index;
    this.own =
        IntStream.range(0, index.size())
            .mapToDouble(u -> index.index(u, index.weights()))
            .toArray();
    double[] ranked = index.ranked(index.weights());
    TreeMap<Double, List<Integer>> places = new TreeMap<>(Comparator.reverseOrder());
    for (int u = 0; u < ranked.length; u++) {
      places.computeIfAbsent(ranked[u], score -> new ArrayList<>()).add(u);
    }
    this.places = List.copyOf(places.values());
  }

  /**
   * The intervals of some nodes, their ends to nine digits.
   *
   * @param nodes ids
   * @param parts {@code int[node][]}: the indicators below each node, or itself
   */
  public static List<Stability> of(WeightedIndex index, List<String> nodes, List<int[]> parts) {
    StabilityIntervals intervals = new StabilityIntervals(index);
    return IntStream.range(0, nodes.size())
        .mapToObj(n -> intervals.of(nodes.get(n), parts.get(n)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Stability> of(String node, int[] parts) {
    double share = 0;
    for (int i : parts) {
      share += index.weights()[i];
    }
    if (share <= 0 || share >= 1) {
      return Optional.empty();
    }
    double[] slope = slopes(index, own, parts, share);
    Range first = Range.ALL;
    Range ranking = Range.ALL;
    for (int place = 1; place < places.size(); place++) {
      List<Integer> behind = places.get(place);
      first = first.within(keeps(places.get(0), behind, own, slope, share));
      ranking = ranking.within(keeps(places.get(place - 1), behind, own, slope, share));
    }
    return Optional.of(
        new Stability(
            node,
            share,
            confirmed(first.written(), parts, true),
            confirmed(ranking.written(), parts, false)));
  }

  /** An interval as it is written, if rankings say the same. */
  static Optional<Range> confirmed(WeightedIndex index, Range range, int[] parts, boolean isFirst) {
    return new StabilityIntervals(index).confirmed(range, parts, isFirst);
  }

  private Optional<Range> confirmed(Range range, int[] parts, boolean isFirst) {
    boolean isConfirmed =
        range.low >= 0
            && range.low <= range.high
            && range.high <= 1
            && margin(parts, range.low, isFirst) >= 0
            && margin(parts, range.high, isFirst) >= 0
            && (range.low <= 0 || margin(parts, range.low - DIGIT, isFirst) <= 0)
            && (range.high >= 1 || margin(parts, range.high + DIGIT, isFirst) <= 0);
    return isConfirmed ? Optional.of(range) : Optional.empty();
  }

  /**
   * The least lead, in a ranking with the node's share moved, of those at a place over those at the
   * next one, or of those at the first place over all others.
   */
  private double margin(int[] parts, double share, boolean isFirst) {
    double[] ranked = index.ranked(moved(parts, share));
    double least = Double.POSITIVE_INFINITY;
    for (int place = 1; place < places.size(); place++) {
      double ahead =
          places.get(isFirst ? 0 : place - 1).stream()
              .mapToDouble(u -> ranked[u])
              .min()
              .orElseThrow();
      double behind = places.get(place).stream().mapToDouble(u -> ranked[u]).max().orElseThrow();
      least = Math.min(least, ahead - behind);
    }
    return least;
  }

  /** The contract's weights with a node's share moved, all others in proportion. */
  private double[] moved(int[] parts, double share) {
    double[] weights = index.weights().clone();
    double before = 0;
    for (int i : parts) {
      before += weights[i];
    }
    double to = Math.min(1, Math.max(0, share));
    double rest = (1 - to) / (1 - before);
    Arrays.setAll(weights, i -> index.weights()[i] * rest);
    for (int i : parts) {
      weights[i] = index.weights()[i] * (to / before);
    }
    return weights;
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
