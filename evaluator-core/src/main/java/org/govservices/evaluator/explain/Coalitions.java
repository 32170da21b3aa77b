package org.govservices.evaluator.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Which players may have gone before each player, and how often: in all orders, or in some that are
 * drawn. In every single order the players' contributions sum to the whole.
 */
public final class Coalitions {
  private final List<List<Coalition>> before = new ArrayList<>();

  /** Those who went before, and the share of the orders in which it was they. */
  public record Coalition(BitSet members, double weight) {}

  private Coalitions() {}

  /**
   * All orders: 2<sup>n−1</sup> coalitions per player, with Shapley's weights |S|! (n−|S|−1)! / n!.
   *
   * @param players at most 30
   */
  public static Coalitions all(int players) {
    Coalitions all = new Coalitions();
    for (int p = 0; p < players; p++) {
      List<Coalition> coalitions = new ArrayList<>();
      for (long others = 0; others < 1L << (players - 1); others++) {
        long low = others & ((1L << p) - 1);
        BitSet members = BitSet.valueOf(new long[] {low | ((others ^ low) << 1)});
        double orders =
            players
                * CombinatoricsUtils.binomialCoefficientDouble(players - 1, Long.bitCount(others));
        coalitions.add(new Coalition(members, 1 / orders));
      }
      all.before.add(coalitions);
    }
    return all;
  }

  /**
   * Drawn orders, each with its reverse, so that the two units' exchange changes only the sign.
   *
   * @param pairs how many orders and reverses
   */
  static Coalitions drawn(int players, int pairs, long seed) {
    Coalitions drawn = new Coalitions();
    for (int p = 0; p < players; p++) {
      drawn.before.add(new ArrayList<>());
    }
    UniformRandomProvider random = new SplitMix64(seed);
    double weight = 0.5 / pairs;
    for (int pair = 0; pair < pairs; pair++) {
      int[] order = IntStream.range(0, players).toArray();
      PermutationSampler.shuffle(random, order);
      BitSet earlier = new BitSet(players);
      for (int player : order) {
        BitSet later = (BitSet) earlier.clone();
        later.flip(0, players);
        later.clear(player);
        drawn.before.get(player).add(new Coalition((BitSet) earlier.clone(), weight));
        drawn.before.get(player).add(new Coalition(later, weight));
        earlier.set(player);
      }
    }
    return drawn;
  }

  /** The coalitions before a player; their weights sum to 1. */
  public List<Coalition> before(int player) {
    return before.get(player);
  }
}
