package org.govservices.evaluator.robustness;

import java.util.Arrays;
import org.govservices.evaluator.robustness.kernel.Histogram;

/**
 * In which share of its runs a unit has each rank. Kept as counts: 10,000 units may have a million
 * ranks between them.
 */
public final class RankShares {
  private final int[] ranks;
  private final int[] counts;
  private final long total;

  /** Of ranks counted from 0. */
  RankShares(Histogram counted) {
    int[] found = {0};
    counted.forEach((rank, count) -> found[0]++);
    ranks = new int[found[0]];
    counts = new int[found[0]];
    counted.forEach(
        (rank, count) -> {
          int next = ranks.length - found[0]--;
          ranks[next] = rank + 1;
          counts[next] = count;
        });
    total = counted.total();
  }

  /** Is told of a rank, from 1, and its share of the runs. */
  @FunctionalInterface
  public interface Listener {
    void rank(int rank, double share);
  }

  /** Tells of every rank that occurs, the best first. */
  public void forEach(Listener listener) {
    for (int i = 0; i < ranks.length; i++) {
      listener.rank(ranks[i], counts[i] / (double) total);
    }
  }

  /** The share of a rank, which may never occur. */
  public double share(int rank) {
    int at = Arrays.binarySearch(ranks, rank);
    return at < 0 ? 0 : counts[at] / (double) total;
  }

  int best() {
    return ranks[0];
  }

  int worst() {
    return ranks[ranks.length - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RankShares shares
        && Arrays.equals(ranks, shares.ranks)
        && Arrays.equals(counts, shares.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ranks) + Arrays.hashCode(counts);
  }
}
