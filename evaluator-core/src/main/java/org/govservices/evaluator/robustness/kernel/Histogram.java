package org.govservices.evaluator.robustness.kernel;

import java.util.Arrays;

/** Counts of whole numbers from 0; room is made for the range that occurs. */
public final class Histogram {
  private static final int FIRST_ROOM = 64;

  private int first;
  private int[] counts = new int[0];

  /** Counts a number once more. */
  public void add(int number) {
    int at = number - first;
    if (at < 0 || at >= counts.length) {
      makeRoom(number);
      at = number - first;
    }
    counts[at]++;
  }

  /** Adds the counts of another. */
  public void add(Histogram other) {
    for (int i = 0; i < other.counts.length; i++) {
      if (other.counts[i] > 0) {
        int number = other.first + i;
        if (number < first || number - first >= counts.length) {
          makeRoom(number);
        }
        counts[number - first] += other.counts[i];
      }
    }
  }

  private void makeRoom(int number) {
    if (counts.length == 0) {
      first = Math.max(0, number - FIRST_ROOM / 2);
      counts = new int[FIRST_ROOM];
    } else if (number < first) {
      int more = Math.min(first, Math.max(first - number, counts.length));
      int[] wider = new int[counts.length + more];
      System.arraycopy(counts, 0, wider, more, counts.length);
      counts = wider;
      first -= more;
    } else if (number - first >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(2 * counts.length, number - first + 1));
    }
  }

  /** How often a number was counted. */
  public int count(int number) {
    int at = number - first;
    return at < 0 || at >= counts.length ? 0 : counts[at];
  }

  /** How many numbers were counted. */
  public long total() {
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  /** The mean of the numbers counted; NaN when there are none. */
  public double mean() {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += (long) counts[i] * (first + i);
    }
    return (double) sum / total();
  }

  /**
   * The smallest number that at least this share of those counted does not exceed.
   *
   * @param share 0 to 1: 0 gives the smallest number counted, 1 the largest
   */
  public int quantile(double share) {
    // 0.95 of 20 is 19, not the 19.000000000000004 that it is in floating point
    long wanted = Math.max(1, (long) Math.ceil(share * total() - 1e-6));
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= wanted) {
        return first + i;
      }
    }
    throw new IllegalStateException("nothing was counted");
  }
}
