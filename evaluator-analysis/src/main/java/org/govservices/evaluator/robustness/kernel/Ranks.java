package org.govservices.evaluator.robustness.kernel;

import java.util.Arrays;

/**
 * The ranks of units under many sets of scores at once. The best unit has rank 0. A unit is behind
 * another only when that scores strictly better: units with the same score share a rank, so noise
 * must have been removed before. A unit without a score, NaN, has no rank.
 *
 * <p>Scores are first cut into levels, whole numbers that leave room for the unit's number and are
 * sorted many lanes at a time. In lanes where units are on the same level or the next one, their
 * order may be wrong, and the scores themselves are sorted, first without their last digits, which
 * the unit's number takes: so levels and digits decide only how fast it goes.
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
  private final double[] sorted;
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
    this.sorted = new double[units];
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
        rankLane(scores, l, ranks);
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
        rankLane(scores, l, ranks);
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

  /**
   * The score with the unit's number for its last digits, as a number of the same order; not scored
   * is behind everybody.
   */
  private long ordered(double score, int unit) {
    double value = Double.isNaN(score) ? -Double.MAX_VALUE : score + 0.0;
    long key = (Double.doubleToRawLongBits(value) >>> bits << bits) | unit;
    return swapped(key);
  }

  /** Numbers below 0 have their digits the other way round; again gives the number back. */
  private static long swapped(long number) {
    return number ^ ((number >> 63) & Long.MAX_VALUE);
  }

  private void rankLane(double[][] scores, int l, int[][] ranks) {
    if (radix == null) {
      Arrays.sort(lane);
    } else {
      radix.sort(lane);
    }
    int mask = unitMask();
    for (int place = 0; place < units; place++) {
      sortIn(place, scores[(int) swapped(lane[units - 1 - place]) & mask][l]);
    }
    int rank = 0;
    for (int place = 0; place < units; place++) {
      rank = place > 0 && sorted[place] == sorted[place - 1] ? rank : place;
      ranks[(int) swapped(lane[units - 1 - place]) & mask][l] =
          Double.isNaN(sorted[place]) ? NONE : rank;
    }
  }

  /** Puts a unit before those whose scores are lower by digits that its number took. */
  private void sortIn(int place, double score) {
    long ordered = lane[units - 1 - place];
    int to = place;
    for (; to > 0 && sorted[to - 1] < score; to--) {
      sorted[to] = sorted[to - 1];
      lane[units - 1 - to] = lane[units - to];
    }
    sorted[to] = score;
    lane[units - 1 - to] = ordered;
  }
}
