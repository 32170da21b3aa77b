package org.govservices.evaluator.robustness;

import java.util.Arrays;
import org.govservices.evaluator.robustness.kernel.Ranks;

/** Every unit's rank in every run, where that is wanted, and how far ranks are from others. */
final class RanksOfRuns {
  /** {@code double[run]}: the mean distance of units' ranks from the reference ranks. */
  final double[] shift;

  /** {@code int[unit][run]}, from 0, −1 for none; null when ranks are not kept. */
  final int[][] ranks;

  private final int[] reference;

  /**
   * Empty.
   *
   * @param reference ranks to measure distances from, −1 for units without one
   * @param keep whether every rank is kept
   */
  RanksOfRuns(int runs, int[] reference, boolean keep) {
    this.shift = new double[runs];
    this.reference = reference.clone();
    this.ranks = keep ? new int[reference.length][runs] : null;
  }

  /** Takes the runs of a chunk; each run has its own place, so threads do not meet. */
  Runner.Visitor<Boolean> visitor(Tally tally) {
    return new Runner.Visitor<>() {
      private final int[] ofRun = new int[reference.length];

      @Override
      public void visit(Runner.Block block) {
        tally.rank(block.index(), block.lanes());
        for (int lane = 0; lane < block.lanes(); lane++) {
          tally.lastRanks(lane, ofRun);
          take((int) block.runs()[lane], ofRun);
        }
      }

      @Override
      public Boolean finish() {
        return true;
      }
    };
  }

  private void take(int run, int[] ofRun) {
    long distance = 0;
    int ranked = 0;
    for (int u = 0; u < ofRun.length; u++) {
      if (ofRun[u] != Ranks.NONE && reference[u] != Ranks.NONE) {
        distance += Math.abs(ofRun[u] - reference[u]);
        ranked++;
      }
      if (ranks != null) {
        ranks[u][run] = ofRun[u];
      }
    }
    shift[run] = ranked == 0 ? 0 : (double) distance / ranked;
  }

  /** The ranks of a unit as numbers from 1. */
  double[] numbers(int unit) {
    return Arrays.stream(ranks[unit]).mapToDouble(rank -> rank + 1.0).toArray();
  }

  /** Whether a unit has a rank in every run. */
  boolean isAlwaysRanked(int unit) {
    return Arrays.stream(ranks[unit]).noneMatch(rank -> rank == Ranks.NONE);
  }
}
