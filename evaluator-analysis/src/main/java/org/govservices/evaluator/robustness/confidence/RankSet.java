package org.govservices.evaluator.robustness.confidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The ranks from one to another, the better first.
 *
 * @param low from 1
 * @param high at least {@code low}
 */
public record RankSet(int low, int high) {
  /**
   * The sets that sure differences leave.
   *
   * @param better {@code [a][b]}: whether a is surely better than b
   */
  static List<RankSet> of(boolean[][] better) {
    List<RankSet> sets = new ArrayList<>();
    for (int unit = 0; unit < better.length; unit++) {
      sets.add(of(better, unit));
    }
    return sets;
  }

  /** The set of one unit. */
  static RankSet of(boolean[][] better, int unit) {
    int above = 0;
    int below = 0;
    for (int other = 0; other < better.length; other++) {
      above += better[other][unit] ? 1 : 0;
      below += better[unit][other] ? 1 : 0;
    }
    return new RankSet(1 + above, better.length - below);
  }
}
