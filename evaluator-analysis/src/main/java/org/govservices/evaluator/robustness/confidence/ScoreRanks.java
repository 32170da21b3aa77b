package org.govservices.evaluator.robustness.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rank sets from scores with errors of measurement, after Mogstad et al. (2024): differences of all
 * pairs are tested together, against the largest standardised difference that errors alone make in
 * draws of them; differences that are sure are left out, and the rest is tested again, until no
 * more are found. The highest score has rank 1.
 */
public final class ScoreRanks {
  private final double[] scores;
  private final double[][] errors;
  private final double[][] spread;

  /**
   * Scores and draws of their errors.
   *
   * @param scores {@code double[unit]}
   * @param errors {@code double[draw][unit]}, around 0
   */
  public ScoreRanks(double[] scores, double[][] errors) {
    this.scores = scores.clone();
    this.errors = Arrays.stream(errors).map(double[]::clone).toArray(double[][]::new);
    int n = scores.length;
    this.spread = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        double sum = 0;
        for (double[] draw : this.errors) {
          sum += (draw[a] - draw[b]) * (draw[a] - draw[b]);
        }
        spread[a][b] = Math.sqrt(sum / errors.length);
      }
    }
  }

  /**
   * Sets that hold all true ranks together with this probability.
   *
   * @param level such as 0.95
   */
  public List<RankSet> simultaneous(double level) {
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < scores.length; a++) {
      for (int b = 0; b < scores.length; b++) {
        if (a != b) {
          pairs.add(new int[] {a, b});
        }
      }
    }
    return RankSet.of(sure(pairs, level));
  }

  /** Sets of which each holds its unit's true rank with this probability. */
  public List<RankSet> marginal(double level) {
    List<RankSet> sets = new ArrayList<>();
    for (int unit = 0; unit < scores.length; unit++) {
      List<int[]> pairs = new ArrayList<>();
      for (int other = 0; other < scores.length; other++) {
        if (other != unit) {
          pairs.add(new int[] {unit, other});
          pairs.add(new int[] {other, unit});
        }
      }
      sets.add(RankSet.of(sure(pairs, level), unit));
    }
    return sets;
  }

  /** Which units are surely better than which, of these pairs. */
  private boolean[][] sure(List<int[]> pairs, double level) {
    boolean[][] better = new boolean[scores.length][scores.length];
    List<int[]> open = new ArrayList<>(pairs);
    // Without errors of measurement every difference is sure.
    open.removeIf(
        pair -> {
          boolean certain = spread[pair[0]][pair[1]] == 0;
          better[pair[0]][pair[1]] = certain && scores[pair[0]] > scores[pair[1]];
          return certain;
        });
    boolean found = true;
    while (found && !open.isEmpty()) {
      double critical = critical(open, level);
      found =
          open.removeIf(
              pair -> {
                double lead = scores[pair[0]] - scores[pair[1]];
                boolean sure = lead > spread[pair[0]][pair[1]] * critical;
                better[pair[0]][pair[1]] |= sure;
                return sure;
              });
    }
    return better;
  }

  /** The largest standardised difference that errors alone exceed with the rest of the level. */
  private double critical(List<int[]> pairs, double level) {
    double[] largest = new double[errors.length];
    for (int d = 0; d < errors.length; d++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int[] pair : pairs) {
        double difference = errors[d][pair[0]] - errors[d][pair[1]];
        most = Math.max(most, difference / spread[pair[0]][pair[1]]);
      }
      largest[d] = most;
    }
    Arrays.sort(largest);
    int at = (int) Math.ceil(level * largest.length - 1e-9) - 1;
    return largest[Math.max(0, Math.min(largest.length - 1, at))];
  }
}
