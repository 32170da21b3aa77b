package org.govservices.evaluator.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.robustness.kernel.Histogram;
import org.govservices.evaluator.robustness.kernel.PairCounts;
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

  /** What histograms leave out. */
  private static final int NOT_COUNTED = -1;

  private final Framework framework;
  private final boolean comparable;
  private final BandBounds bounds;
  private final int[] steps;
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

    private final PairCounts pairs;

    Group(RankingGroup group, int lanes) {
      units = group.units().stream().mapToInt(u -> u).toArray();
      ranking = new Ranks(units.length, lanes);
      rows = new double[units.length][];
      ranksOf = new int[units.length][lanes];
      pairs = new PairCounts(units.length <= MOST_UNITS_IN_PAIRS ? units.length : 0, lanes);
    }

    /** {@code [a][b]}: in how many runs a was ahead of b; empty when there are too many units. */
    int[][] ahead() {
      return pairs.ahead();
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
    this.bounds = new BandBounds(framework);
    this.steps = new int[lanes];
    this.ranks = Stream.generate(Histogram::new).limit(units).toArray(Histogram[]::new);
    this.scores = Stream.generate(Histogram::new).limit(units).toArray(Histogram[]::new);
    this.bands = new int[units][framework.scoreBands().size()];
    this.groups = groups.stream().map(group -> new Group(group, lanes)).toList();
  }

  /** Counts some runs. */
  void add(Runner.Block block) {
    int lanes = block.lanes();
    rank(block.index(), lanes);
    for (Group group : groups) {
      for (int i = 0; i < group.units.length; i++) {
        ranks[group.units[i]].add(group.ranksOf[i], lanes);
      }
      if (group.ahead().length > 0) {
        group.pairs.add(group.ranksOf, lanes);
      }
    }
    if (comparable) {
      for (int u = 0; u < ranks.length; u++) {
        countScores(u, block.index()[u], lanes);
        bounds.count(block.index()[u], block.bestBands()[u], lanes, bands[u]);
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
        int count = lanesOfFirst(group.ranksOf[i], lanes, first);
        if (count > 0) {
          listener.first(group.units[i], first, count);
        }
      }
    }
  }

  /** Without a branch, which would be guessed wrong too often: whether a number is 0, as 1 or 0. */
  private static int lanesOfFirst(int[] ranks, int lanes, int[] first) {
    int count = 0;
    for (int lane = 0; lane < lanes; lane++) {
      first[count] = lane;
      count += 1 - ((ranks[lane] | -ranks[lane]) >>> 31);
    }
    return count;
  }

  private void countScores(int unit, double[] index, int lanes) {
    Scale scale = framework.scale();
    double perScore = SCORE_STEPS / (scale.high() - scale.low());
    for (int lane = 0; lane < lanes; lane++) {
      int step = (int) Math.rint((index[lane] - scale.low()) * perScore);
      steps[lane] = Double.isNaN(index[lane]) ? NOT_COUNTED : Math.max(0, step);
    }
    scores[unit].add(steps, lanes);
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
      for (int a = 0; a < groups.get(g).ahead().length; a++) {
        add(groups.get(g).ahead()[a], other.groups.get(g).ahead()[a]);
      }
    }
  }

  private static void add(int[] counts, int[] more) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += more[i];
    }
  }
}
