package org.govservices.evaluator.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.RankingGroup;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.robustness.kernel.Histogram;
import org.govservices.evaluator.robustness.kernel.Ranks;

/**
 * Counts of what happened in runs. All of it is whole numbers, so that it does not matter which
 * thread counted what; and none of it grows with the number of runs.
 */
final class Tally {
  /** With more units than this in a group, pairs of units are not counted. */
  static final int MOST_UNITS_IN_PAIRS = 300;

  /** Into how many steps the scale is divided for the quantiles of scores. */
  static final int SCORE_STEPS = 10_000;

  private final Framework framework;
  private final boolean comparable;
  final Histogram[] ranks;
  final Histogram[] scores;
  final int[][] bands;
  final List<Group> groups;

  /** A group's working space and the counts of its pairs. */
  static final class Group {
    final int[] units;
    private final Ranks ranking;
    private final double[][] rows;
    private final int[][] ranksOf;

    /** {@code [a][b]}: in how many runs a was ahead of b; empty when there are too many units. */
    final int[][] ahead;

    Group(RankingGroup group, int lanes) {
      units = group.units().stream().mapToInt(u -> u).toArray();
      ranking = new Ranks(units.length, lanes);
      rows = new double[units.length][];
      ranksOf = new int[lanes][units.length];
      boolean pairs = units.length <= MOST_UNITS_IN_PAIRS;
      ahead = new int[pairs ? units.length : 0][pairs ? units.length : 0];
    }
  }

  /**
   * Empty counts.
   *
   * @param comparable whether scores of all runs are on the framework's scale, so that they can be
   *     compared with each other and with bands
   */
  Tally(Framework framework, List<RankingGroup> groups, int units, boolean comparable, int lanes) {
    this.framework = framework;
    this.comparable = comparable;
    this.ranks = Stream.generate(Histogram::new).limit(units).toArray(Histogram[]::new);
    this.scores = Stream.generate(Histogram::new).limit(units).toArray(Histogram[]::new);
    this.bands = new int[units][framework.scoreBands().size()];
    this.groups = groups.stream().map(group -> new Group(group, lanes)).toList();
  }

  /**
   * Counts some runs.
   *
   * @param index {@code double[unit][lane]}, NaN where not scored
   * @param firsts is told of the units that are first in a lane
   */
  void add(double[][] index, int lanes, FirstListener firsts) {
    rank(index, lanes);
    for (Group group : groups) {
      for (int lane = 0; lane < lanes; lane++) {
        int[] ranksOf = group.ranksOf[lane];
        for (int i = 0; i < ranksOf.length; i++) {
          if (ranksOf[i] != Ranks.NONE) {
            ranks[group.units[i]].add(ranksOf[i]);
            if (ranksOf[i] == 0) {
              firsts.first(group.units[i], lane);
            }
          }
        }
      }
      if (group.ahead.length > 0) {
        countPairs(group, lanes);
      }
    }
    if (comparable) {
      for (int u = 0; u < index.length; u++) {
        countScores(u, index[u], lanes);
      }
    }
  }

  /** Ranks without counting. */
  void rank(double[][] index, int lanes) {
    for (Group group : groups) {
      for (int i = 0; i < group.units.length; i++) {
        group.rows[i] = index[group.units[i]];
      }
      group.ranking.of(group.rows, lanes, group.ranksOf);
    }
  }

  /** Is told who is first. */
  @FunctionalInterface
  interface FirstListener {
    void first(int unit, int lane);
  }

  private static void countPairs(Group group, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      int[] ranks = group.ranksOf[lane];
      for (int a = 0; a < ranks.length; a++) {
        if (ranks[a] != Ranks.NONE) {
          countAhead(ranks[a], ranks, group.ahead[a]);
        }
      }
    }
  }

  /** Without a branch: the sign of the difference of two ranks. A rank of −1 is ahead of nobody. */
  private static void countAhead(int rank, int[] ranks, int[] ahead) {
    for (int b = 0; b < ranks.length; b++) {
      ahead[b] += (rank - ranks[b]) >>> 31;
    }
  }

  private void countScores(int unit, double[] index, int lanes) {
    Scale scale = framework.scale();
    List<Band> bounds = framework.scoreBands();
    for (int lane = 0; lane < lanes; lane++) {
      double score = index[lane];
      if (Double.isNaN(score)) {
        continue;
      }
      double share = (score - scale.low()) / (scale.high() - scale.low());
      scores[unit].add((int) Math.max(0, Math.rint(share * SCORE_STEPS)));
      if (!bounds.isEmpty()) {
        double grade = framework.grading().grade(score);
        int band = 0;
        while (!bounds.get(band).admits(grade)) {
          band++;
        }
        bands[unit][band]++;
      }
    }
  }

  /** The ranks of all units in one lane of those ranked last, −1 for none. */
  void lastRanks(int lane, int[] into) {
    Arrays.fill(into, Ranks.NONE);
    for (Group group : groups) {
      for (int i = 0; i < group.units.length; i++) {
        into[group.units[i]] = group.ranksOf[lane][i];
      }
    }
  }

  /** Adds the counts of another. */
  void add(Tally other) {
    IntStream.range(0, ranks.length)
        .forEach(
            u -> {
              ranks[u].add(other.ranks[u]);
              scores[u].add(other.scores[u]);
              add(bands[u], other.bands[u]);
            });
    for (int g = 0; g < groups.size(); g++) {
      for (int a = 0; a < groups.get(g).ahead.length; a++) {
        add(groups.get(g).ahead[a], other.groups.get(g).ahead[a]);
      }
    }
  }

  private static void add(int[] counts, int[] more) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += more[i];
    }
  }
}
