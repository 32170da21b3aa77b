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
  private final List<Band> bounds;
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
      ranksOf = new int[units.length][lanes];
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
    this.bounds = framework.scoreBands();
    this.ranks = Stream.generate(Histogram::new).limit(units).toArray(Histogram[]::new);
    this.scores = Stream.generate(Histogram::new).limit(units).toArray(Histogram[]::new);
    this.bands = new int[units][bounds.size()];
    this.groups = groups.stream().map(group -> new Group(group, lanes)).toList();
  }

  /**
   * Counts some runs.
   *
   * @param index {@code double[unit][lane]}, NaN where not scored
   */
  void add(double[][] index, int lanes) {
    rank(index, lanes);
    for (Group group : groups) {
      for (int i = 0; i < group.units.length; i++) {
        count(group.ranksOf[i], lanes, ranks[group.units[i]]);
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

  private static void countPairs(Group group, int lanes) {
    boolean distinct = isDistinct(group, lanes);
    for (int a = 0; a < group.ahead.length; a++) {
      for (int b = a + 1; b < group.ahead.length; b++) {
        int ahead = countAhead(group.ranksOf[a], group.ranksOf[b], lanes);
        group.ahead[a][b] += ahead;
        group.ahead[b][a] +=
            distinct ? lanes - ahead : countAhead(group.ranksOf[b], group.ranksOf[a], lanes);
      }
    }
  }

  /** Whether every unit has a rank of its own: then the sum of ranks is that of all of them. */
  private static boolean isDistinct(Group group, int lanes) {
    long sum = 0;
    for (int[] ranks : group.ranksOf) {
      for (int lane = 0; lane < lanes; lane++) {
        sum += ranks[lane];
      }
    }
    long n = group.units.length;
    return sum == lanes * (n * (n - 1) / 2);
  }

  private static void count(int[] ranks, int lanes, Histogram counts) {
    for (int lane = 0; lane < lanes; lane++) {
      if (ranks[lane] != Ranks.NONE) {
        counts.add(ranks[lane]);
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
    void first(int unit, int[] lanes, int count);
  }

  /** Tells of the lanes in which units are first, as they were ranked last. */
  void firsts(int lanes, FirstListener listener) {
    int[] first = new int[lanes];
    for (Group group : groups) {
      for (int i = 0; i < group.units.length; i++) {
        int count = 0;
        for (int lane = 0; lane < lanes; lane++) {
          if (group.ranksOf[i][lane] == 0) {
            first[count++] = lane;
          }
        }
        if (count > 0) {
          listener.first(group.units[i], first, count);
        }
      }
    }
  }

  /**
   * In how many lanes one unit is ahead of another. Without a branch: the sign of the difference of
   * two ranks, where both are there.
   */
  private static int countAhead(int[] a, int[] b, int lanes) {
    int count = 0;
    for (int lane = 0; lane < lanes; lane++) {
      count += ((a[lane] - b[lane]) & ~(a[lane] | b[lane])) >>> 31;
    }
    return count;
  }

  private void countScores(int unit, double[] index, int lanes) {
    Scale scale = framework.scale();
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
        into[group.units[i]] = group.ranksOf[i][lane];
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
