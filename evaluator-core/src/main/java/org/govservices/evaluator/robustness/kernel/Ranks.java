package org.govservices.evaluator.robustness.kernel;

import java.util.Arrays;

/**
 * The ranks of units under many sets of scores at once. The best unit has rank 0. A unit is behind
 * another only when that scores strictly better: units whose scores agree share a rank. Scores
 * agree when they are the same to as many binary digits as remain when the unit's number takes the
 * last ones: 46 of 52 for 64 units, 42 for 1,024. A unit without a score, NaN, has no rank.
 */
public final class Ranks {
  /** The rank of a unit without a score. */
  public static final int NONE = -1;

  // Above so many units a network has more comparisons than sorting each lane by itself.
  private static final int MOST_IN_NETWORK = 512;

  private final int units;
  private final int bits;
  private final double[][] keys;
  private final long[] lane;
  private final SortingNetwork network;

  /**
   * For so many units; keeps working space, so each thread needs its own.
   *
   * @param lanes the most sets of scores at a time
   */
  public Ranks(int units, int lanes) {
    this.units = units;
    this.bits = 64 - Long.numberOfLeadingZeros(Math.max(1, units - 1));
    boolean small = units <= MOST_IN_NETWORK;
    this.network = small ? new SortingNetwork(units) : null;
    this.keys = new double[small ? units : 0][lanes];
    this.lane = new long[units];
  }

  /**
   * Ranks.
   *
   * @param scores {@code double[unit][lane]}
   * @param ranks {@code int[unit][lane]} to fill
   */
  public void of(double[][] scores, int lanes, int[][] ranks) {
    if (network == null) {
      for (int l = 0; l < lanes; l++) {
        sortLane(scores, l, ranks);
      }
      return;
    }
    for (int u = 0; u < units; u++) {
      pack(scores[u], u, lanes, keys[u]);
    }
    network.sortDescending(keys, lanes);
    for (int l = 0; l < lanes; l++) {
      unpack(l, ranks);
    }
  }

  /** The score without its last binary digits, which hold the unit's number. */
  private long key(double score, int unit) {
    // Not scored: behind everybody, and no NaN, which would spread through minimum and maximum.
    double value = Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score + 0.0;
    long raw = Double.doubleToRawLongBits(value);
    long rounded = value == Double.NEGATIVE_INFINITY ? NOT_SCORED : raw + (1L << (bits - 1));
    return (rounded >>> bits << bits) | unit;
  }

  /** The bits of the lowest number that leaves room for a unit's number. */
  private static final long NOT_SCORED = Double.doubleToRawLongBits(-Double.MAX_VALUE);

  private void pack(double[] scores, int unit, int lanes, double[] keys) {
    for (int l = 0; l < lanes; l++) {
      keys[l] = Double.longBitsToDouble(key(scores[l], unit));
    }
  }

  private void unpack(int lane, int[][] ranks) {
    long before = 0;
    int rank = 0;
    int mask = (1 << bits) - 1;
    for (int place = 0; place < units; place++) {
      long key = Double.doubleToRawLongBits(keys[place][lane]);
      long score = key >>> bits;
      rank = score == before && place > 0 ? rank : place;
      before = score;
      ranks[(int) key & mask][lane] = score == NOT_SCORED >>> bits ? NONE : rank;
    }
  }

  private void sortLane(double[][] scores, int l, int[][] ranks) {
    for (int u = 0; u < units; u++) {
      long key = key(scores[u][l], u);
      // bits of a double as a whole number with the same order
      lane[u] = key ^ ((key >> 63) & Long.MAX_VALUE);
    }
    Arrays.sort(lane);
    long before = 0;
    int rank = 0;
    int mask = (1 << bits) - 1;
    for (int place = 0; place < units; place++) {
      long ordered = lane[units - 1 - place];
      long key = ordered ^ ((ordered >> 63) & Long.MAX_VALUE);
      long score = key >>> bits;
      rank = score == before && place > 0 ? rank : place;
      before = score;
      ranks[(int) key & mask][l] = score == NOT_SCORED >>> bits ? NONE : rank;
    }
  }
}
