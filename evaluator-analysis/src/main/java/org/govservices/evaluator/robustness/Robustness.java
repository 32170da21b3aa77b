package org.govservices.evaluator.robustness;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.RankingGroup;
import org.govservices.evaluator.robustness.confidence.RankConfidence;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.govservices.evaluator.robustness.sensitivity.Sensitivity;

/**
 * What became of a ranking in many runs. Intervals say in which part of the runs something was so;
 * they are no confidence intervals, which are about errors of measurement alone.
 *
 * @param evaluation as the contract has it
 * @param runs how many
 * @param comparable whether scores of all runs are on the framework's scale; otherwise there are
 *     only ranks
 * @param drawnNodes whose weights were drawn
 * @param units in the order of the roster
 * @param groups that compete
 * @param sensitivity which choice decides how much, where that was asked for
 * @param exact answers that need no draws, by group; empty when they were not asked for
 * @param confidence what errors of measurement leave open under the contract itself; empty when it
 *     was not asked for
 * @param design what every run did
 * @param everyRun what came of every run, where that was asked for
 */
public record Robustness(
    Evaluation evaluation,
    RobustnessSpec spec,
    long runs,
    boolean comparable,
    List<String> drawnNodes,
    List<UnitRuns> units,
    List<Pairs> groups,
    Optional<Sensitivity> sensitivity,
    List<ExactAnswers> exact,
    List<RankConfidence> confidence,
    DesignRows design,
    Optional<EveryRun> everyRun) {
  /** With fewer runs nothing spreads, and there are no intervals. */
  public static final int LEAST_RUNS = 2;

  /** Defensive copies. */
  public Robustness {
    drawnNodes = List.copyOf(drawnNodes);
    units = List.copyOf(units);
    groups = List.copyOf(groups);
    exact = List.copyOf(exact);
    confidence = List.copyOf(confidence);
  }

  /** A unit's rank in the contract, by the rule that ranks it in runs; empty without a score. */
  public OptionalDouble place(int unit) {
    OptionalInt place = units.get(unit).place();
    return place.isPresent() ? OptionalDouble.of(place.getAsInt()) : OptionalDouble.empty();
  }

  /** The units of a group by {@link #place}, units without one last. */
  public List<Integer> ranked(RankingGroup group) {
    return group.units().stream()
        .sorted(Comparator.comparingDouble(u -> place(u).orElse(Double.POSITIVE_INFINITY)))
        .toList();
  }

  /** The same with what other analyses found. */
  Robustness with(List<ExactAnswers> answers, List<RankConfidence> sets) {
    return new Robustness(
        evaluation,
        spec,
        runs,
        comparable,
        drawnNodes,
        units,
        groups,
        sensitivity,
        answers,
        sets,
        design,
        everyRun);
  }

  /**
   * A unit's runs.
   *
   * @param unit index in the roster
   * @param place its rank in the contract, by the rule that ranks it in runs; empty without a score
   * @param scored in how many runs it had a score
   * @param first in how many runs it was first
   * @param ranks empty when it never had one
   * @param scores empty when it never had one, or when scores cannot be compared
   * @param bands the share of its runs in each band, by the band's id, the best first; empty when
   *     scores cannot be compared or bands are not bounds of scores
   * @param centralWeights the mean weights of the runs in which it was first, by the node's id;
   *     empty when it never was or no weights were drawn
   * @param confidenceFactor how often it is first under its central weights, 0 to 1
   */
  public record UnitRuns(
      int unit,
      OptionalInt place,
      long scored,
      long first,
      Optional<RankRange> ranks,
      Optional<ScoreRange> scores,
      Map<String, Double> bands,
      Map<String, Double> centralWeights,
      OptionalDouble confidenceFactor) {
    /**
     * Whether ranks and scores have intervals: those of one run would say what it does not know.
     */
    public boolean hasIntervals() {
      return scored >= LEAST_RUNS;
    }
  }

  /**
   * Ranks over runs, by unrounded scores; units with the same score share the better rank, and the
   * next is one more than there are units ahead of it.
   *
   * @param low the smallest rank of the interval: below it lies at most half of what the interval
   *     leaves out
   * @param high its largest rank
   * @param acceptability the share of its runs in which it has each rank
   */
  public record RankRange(
      int best, int low, int median, int high, int worst, double mean, RankShares acceptability) {
    /** The share of its runs in which the unit has a rank. */
    public double share(int rank) {
      return acceptability.share(rank);
    }
  }

  /** Scores over runs; quantiles to a ten-thousandth of the scale. */
  public record ScoreRange(double mean, double low, double median, double high) {}

  /**
   * Who was ahead of whom.
   *
   * @param group the kind or group; empty when all units compete
   * @param units indexes of its units
   * @param ahead {@code [a][b]}: the share of the runs in which a scored better than b; empty when
   *     there are too many units
   */
  public record Pairs(String group, List<Integer> units, List<List<Double>> ahead) {
    /** Defensive copies. */
    public Pairs {
      units = List.copyOf(units);
      ahead = ahead.stream().map(List::copyOf).toList();
    }
  }
}
