package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govservices.evaluator.text.LocalText;

/**
 * One ranking for many: from how often each unit is ahead of each other one.
 *
 * <p><b>Copeland</b>: pairs won by majority minus pairs lost. <b>Kemeny</b>: the order that agrees
 * with as many pairs of as many runs as possible (Kemeny 1959; Young and Levenglick 1978). Units
 * that a majority puts ahead of all others come first in every such order; within a group of units
 * whose majorities run in cycles, every order of its subsets is weighed.
 *
 * @param copeland {@code [unit]}: wins minus losses
 * @param places {@code [unit]}: where Kemeny orders put it; empty when a cycle has too many units
 * @param order one of the Kemeny orders, the best first; empty when a cycle has too many units
 * @param agreement the sum of the shares of pairs that it agrees with
 * @param orders how many orders agree as much
 */
public record Consensus(
    List<Integer> copeland,
    List<Places> places,
    List<Integer> order,
    double agreement,
    long orders) {
  /**
   * The places of a unit over all Kemeny orders; the same where all agree.
   *
   * @param best from 1
   * @param worst not before the best
   */
  public record Places(int best, int worst) {
    private Places and(int place) {
      return new Places(Math.min(best, place), Math.max(worst, place));
    }
  }

  /** Cycles of more units are not solved: all subsets are weighed. */
  public static final int LARGEST_CYCLE = 20;

  private static final double SAME = 1e-9;

  /** Why there is no order; empty when there is one. */
  public Optional<LocalText> reason() {
    return order.isEmpty() && !copeland.isEmpty()
        ? Optional.of(
            new LocalText(
                "majorities run in cycles of more than " + LARGEST_CYCLE + " units",
                "多数意见循环涉及超过 " + LARGEST_CYCLE + " 个评估对象"))
        : Optional.empty();
  }

  /** Defensive copies. */
  public Consensus {
    copeland = List.copyOf(copeland);
    places = List.copyOf(places);
    order = List.copyOf(order);
  }

  /**
   * The consensus.
   *
   * @param ahead {@code double[a][b]}: the share of runs in which a is ahead of b, ties counting
   *     half, so that both shares of a pair sum to 1
   */
  public static Consensus of(double[][] ahead) {
    int n = ahead.length;
    List<Integer> copeland = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      int wins = 0;
      for (int b = 0; b < n; b++) {
        double lead = a == b ? 0 : ahead[a][b] - ahead[b][a];
        wins += lead > SAME ? 1 : lead < -SAME ? -1 : 0;
      }
      copeland.add(wins);
    }
    List<Integer> order = new ArrayList<>();
    Places[] places = new Places[n];
    long orders = 1;
    for (List<Integer> cycle : cycles(ahead)) {
      if (cycle.size() > LARGEST_CYCLE) {
        return new Consensus(copeland, List.of(), List.of(), Double.NaN, 0);
      }
      Cycle solved = Cycle.of(cycle, ahead);
      for (int i = 0; i < cycle.size(); i++) {
        Places inCycle = solved.places().get(i);
        places[cycle.get(i)] =
            new Places(order.size() + inCycle.best(), order.size() + inCycle.worst());
      }
      order.addAll(solved.order());
      orders *= solved.orders();
    }
    double agreement = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        agreement += ahead[order.get(i)][order.get(j)];
      }
    }
    return new Consensus(copeland, List.of(places), order, agreement, orders);
  }

  /**
   * Units whose majorities run in cycles, or that are level, together; the best group first: the
   * strongly connected components of "is not beaten by".
   */
  private static List<List<Integer>> cycles(double[][] ahead) {
    int n = ahead.length;
    boolean[][] reaches = new boolean[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        reaches[a][b] = a == b || ahead[a][b] - ahead[b][a] > -SAME;
      }
    }
    for (int via = 0; via < n; via++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; reaches[a][via] && b < n; b++) {
          reaches[a][b] |= reaches[via][b];
        }
      }
    }
    List<Integer> byReach =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingInt((Integer a) -> -count(reaches[a])))
            .toList();
    List<List<Integer>> cycles = new ArrayList<>();
    for (int unit : byReach) {
      List<Integer> last = cycles.isEmpty() ? List.of() : cycles.get(cycles.size() - 1);
      if (!last.isEmpty() && reaches[unit][last.get(0)]) {
        last.add(unit);
      } else {
        cycles.add(new ArrayList<>(List.of(unit)));
      }
    }
    return cycles;
  }

  private static int count(boolean[] row) {
    int count = 0;
    for (boolean cell : row) {
      count += cell ? 1 : 0;
    }
    return count;
  }

  /** The best orders of some units by dynamic programming over their subsets. */
  private record Cycle(List<Integer> order, List<Places> places, long orders) {
    static Cycle of(List<Integer> units, double[][] ahead) {
      int n = units.size();
      int all = (1 << n) - 1;
      double[] best = new double[all + 1];
      long[] orders = new long[all + 1];
      byte[] last = new byte[all + 1];
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      best[0] = 0;
      orders[0] = 1;
      for (int set = 1; set <= all; set++) {
        for (int rest = set; rest != 0; rest &= rest - 1) {
          int unit = Integer.numberOfTrailingZeros(rest);
          int before = set & ~(1 << unit);
          double agreement = best[before] + behind(before, unit, units, ahead);
          if (agreement > best[set] + SAME) {
            best[set] = agreement;
            orders[set] = orders[before];
            last[set] = (byte) unit;
          } else if (agreement > best[set] - SAME) {
            orders[set] += orders[before];
          }
        }
      }
      List<Integer> order = new ArrayList<>();
      for (int set = all; set != 0; set &= ~(1 << last[set])) {
        order.add(0, units.get(last[set]));
      }
      return new Cycle(order, places(units, ahead, best), orders[all]);
    }

    /** The agreement of a unit's pairs with those before it. */
    private static double behind(int before, int unit, List<Integer> units, double[][] ahead) {
      double agreement = 0;
      for (int rest = before; rest != 0; rest &= rest - 1) {
        agreement += ahead[units.get(Integer.numberOfTrailingZeros(rest))][units.get(unit)];
      }
      return agreement;
    }

    /** The places over all best orders: back from the whole along every step that loses nothing. */
    private static List<Places> places(List<Integer> units, double[][] ahead, double[] best) {
      Places[] places = new Places[units.size()];
      BitSet onTheWay = new BitSet(best.length);
      onTheWay.set(best.length - 1);
      for (int set = best.length - 1; set > 0; set--) {
        for (int rest = onTheWay.get(set) ? set : 0; rest != 0; rest &= rest - 1) {
          int unit = Integer.numberOfTrailingZeros(rest);
          int before = set & ~(1 << unit);
          if (best[before] + behind(before, unit, units, ahead) > best[set] - SAME) {
            onTheWay.set(before);
            int place = Integer.bitCount(set);
            places[unit] =
                places[unit] == null ? new Places(place, place) : places[unit].and(place);
          }
        }
      }
      return List.of(places);
    }
  }
}
