package org.govservices.evaluator.robustness.kernel;

import java.util.Arrays;

/**
 * The ranks of units under many sets of scores at once. The best unit has rank 0. A unit is behind
 * another only when that scores strictly better: units whose scores agree share a rank. Scores
 * agree when they are the same to as many binary digits as remain when the unit's number takes the
 * last ones: 46 of 52 for 64 units, 42 for 1,024. A unit without a score, NaN, has no rank.
 *
 * <p>Scores are first cut into levels, whole numbers that leave room for the unit's number and are
 * sorted many lanes at a time. In lanes where units are on the same level or the next one, their
 * order may be wrong, and the scores themselves are sorted: so levels decide only how fast it goes.
 */
public final class Ranks {
  /** The rank of a unit without a score. */
  public static final int NONE = -1;

  // Above so many units a network has more comparisons than sorting each lane by itself.
  private static final int MOST_IN_NETWORK = 512;

  /** Levels span the scores of every so-manieth lane. */
  private static final int SAMPLE = 8;

  /** Beyond the scores of the sample, by this share of their range. */
  private static final double MARGIN = 0.25;

  /** A level is never finer than this share of the largest score, over the number of levels. */
  private static final double LEAST_RANGE = 0x1p-15;

  private final int units;
  private final int bits;
  private final int[][] keys;
  private final int[] close;
  private final long[] lane;
  private final SortingNetwork network;
  private final RadixSort radix;

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
    this.keys = new int[small ? units : 0][lanes];
    this.close = new int[lanes];
    this.lane = new long[units];
    this.radix = small ? null : new RadixSort(units);
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
        for (int u = 0; u < units; u++) {
          lane[u] = ordered(scores[u][l], u);
        }
        rankLane(l, ranks);
      }
      return;
    }
    toLevels(scores, lanes);
    network.sortDescending(keys, lanes);
    Arrays.fill(close, 0, lanes, 0);
    for (int place = 0; place < units; place++) {
      place(keys[place], place, lanes, ranks);
      if (place > 0) {
        compare(keys[place - 1], keys[place], bits, lanes, close);
      }
    }
    for (int l = 0; l < lanes; l++) {
      if (close[l] != 0) {
        for (int place = 0; place < units; place++) {
          int unit = keys[place][l] & unitMask();
          // the worst first, which leaves the sorting little to do
          lane[units - 1 - place] = ordered(scores[unit][l], unit);
        }
        rankLane(l, ranks);
      }
    }
  }

  private int unitMask() {
    return (1 << bits) - 1;
  }

  /** Keys: the level, from 1, and the unit's number behind it; level 0 has no score. */
  private void toLevels(double[][] scores, int lanes) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int u = 0; u < units; u++) {
      for (int l = 0; l < lanes; l += SAMPLE) {
        double score = scores[u][l];
        low = score < low ? score : low;
        high = score > high ? score : high;
      }
    }
    // Scores beyond share the outermost levels.
    double margin = MARGIN * Math.max(0, high - low);
    low -= margin;
    high += margin;
    int last = Integer.MAX_VALUE >>> bits;
    double largest = Math.max(Math.abs(low), Math.abs(high));
    double perScore = last / Math.max(high - low, largest * LEAST_RANGE);
    for (int u = 0; u < units; u++) {
      toLevels(scores[u], u, low, perScore, last, lanes, keys[u]);
    }
  }

  private void toLevels(
      double[] scores, int unit, double low, double perScore, int last, int lanes, int[] keys) {
    for (int l = 0; l < lanes; l++) {
      // NaN becomes 0
      int level = (int) ((scores[l] - low) * perScore + 1);
      if (level < 1) {
        level = scores[l] > Double.NEGATIVE_INFINITY ? 1 : 0;
      } else if (level > last) {
        level = last;
      }
      keys[l] = level << bits | unit;
    }
  }

  /** Gives every lane's unit its place as its rank. */
  private void place(int[] keys, int place, int lanes, int[][] ranks) {
    int mask = unitMask();
    for (int l = 0; l < lanes; l++) {
      int key = keys[l];
      ranks[key & mask][l] = key > mask ? place : NONE;
    }
  }

  /** Marks the lanes in which two levels of scores are the same or adjacent. */
  private static void compare(int[] upper, int[] lower, int bits, int lanes, int[] close) {
    for (int l = 0; l < lanes; l++) {
      int below = lower[l] >>> bits;
      close[l] |= (((upper[l] >>> bits) - below - 2) >>> 31) & (-below >>> 31);
    }
  }

  /** The bits of the lowest number that leaves room for a unit's number. */
  private static final long NOT_SCORED = Double.doubleToRawLongBits(-Double.MAX_VALUE);

  /** The score with the unit's number for its last digits, as a number of the same order. */
  private long ordered(double score, int unit) {
    // Not scored: behind everybody.
    double value = Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score + 0.0;
    long raw = Double.doubleToRawLongBits(value);
    long rounded = value == Double.NEGATIVE_INFINITY ? NOT_SCORED : raw + (1L << (bits - 1));
    long key = (rounded >>> bits << bits) | unit;
    return key ^ ((key >> 63) & Long.MAX_VALUE);
  }

  private void rankLane(int l, int[][] ranks) {
    if (radix == null) {
      Arrays.sort(lane);
    } else {
      radix.sort(lane);
    }
    long before = 0;
    int rank = 0;
    for (int place = 0; place < units; place++) {
      long ordered = lane[units - 1 - place];
      long key = ordered ^ ((ordered >> 63) & Long.MAX_VALUE);
      long score = key >>> bits;
      rank = score == before && place > 0 ? rank : place;
      before = score;
      ranks[(int) key & unitMask()][l] = score == NOT_SCORED >>> bits ? NONE : rank;
    }
  }
}
