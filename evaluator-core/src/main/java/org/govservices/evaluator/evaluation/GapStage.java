package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.text.LocalText;

/**
 * Works out what hangs on gaps that are left out: the index of the gap's unit with the worst and
 * with the best score that the cell's rule gives, coverage included, all other cells as they are.
 */
final class GapStage {
  /** Units that are ranked again, over all gaps: about a second's work. */
  static final long MOST_RANKED = 4_000_000;

  private final Run run;
  private final Run variant;
  private final ScoringPlan plan;
  private final ScoringPlan.NodeScores scores;
  private final double[][] coverage;
  private final double[][] observed;
  private final AdjustmentLog adjusted;
  private final Ranking ranking;
  private final Result[] index;
  private long ranked;
  private long excluded;
  private final List<Gap> workedOut = new ArrayList<>();

  /**
   * For one evaluation.
   *
   * @param scores of all nodes
   * @param coverage {@code double[node][unit]}
   * @param observed {@code double[indicator][unit]}, values that adjustments look at; NaN for none
   * @param index {@code Result[unit]}: what every unit got in the index
   */
  GapStage(
      Run run,
      ScoringPlan plan,
      ScoringPlan.NodeScores scores,
      double[][] coverage,
      double[][] observed,
      AdjustmentLog adjusted,
      Result[] index) {
    this.run = run;
    this.variant = run.under(run.framework);
    this.plan = plan;
    this.scores = scores;
    this.coverage = coverage;
    this.observed = observed;
    this.adjusted = adjusted;
    this.ranking = new Ranking(variant, adjusted);
    this.index = index;
  }

  /**
   * Works them out, and writes those that decide into the log.
   *
   * @param table as divided, before imputation
   */
  Gaps of(ObservationTable table) {
    List<Node> nodes = run.framework.nodes();
    for (int n = 0; n < nodes.size(); n++) {
      if (nodes.get(n) instanceof Indicator indicator) {
        gaps(n, indicator, table);
      }
    }
    List<Gap> deciding =
        workedOut.stream()
            .filter(Gap::decides)
            .sorted(
                Comparator.comparing((Gap gap) -> !gap.changesBand())
                    .thenComparing(gap -> !gap.changesRank())
                    .thenComparingDouble(gap -> -gap.spread()))
            .toList();
    deciding.forEach(this::log);
    long left = excluded - workedOut.size();
    if (left > 0) {
      run.log.add(
          new Decision(
              Decision.Stage.RANK,
              "not-worked-out",
              "",
              "",
              new LocalText(
                  "of " + excluded + " gaps left out, " + left + " do not say what hangs on them",
                  "不计入的 " + excluded + " 处缺失中，" + left + " 处未计算其影响")));
    }
    return new Gaps(excluded, left, deciding);
  }

  private void gaps(int n, Indicator indicator, ObservationTable table) {
    int i = run.indicators.indexOf(indicator);
    int[] units =
        IntStream.range(0, index.length)
            .filter(u -> run.takesPart(u, i) && index[u].score().isPresent())
            .filter(u -> isLeftOut(indicator, table.at(u, i).status()) && counts(n, u))
            .toArray();
    excluded += units.length;
    ranked += 2L * units.length * index.length;
    Scale scale = run.framework.scale();
    Optional<Scale> ends =
        indicator.score().range(scale).or(() -> Optional.of(scale)).filter(Scale::isBounded);
    double[][] measured = coverage.clone();
    WhatIf whatIf = new WhatIf(run.framework.nodes(), plan, scores, measured, observed);
    if (units.length == 0 || ends.isEmpty() || ranked > MOST_RANKED || !whatIf.isDefined(n)) {
      return;
    }
    measured[n] = with(coverage[n], units, 1);
    plan.above(n)
        .forEach(
            at -> {
              measured[at] = new double[index.length];
              DimensionPlan dimension = plan.dimension(at);
              dimension.coverage(dimension.ofChildren(measured), measured[at]);
            });
    double[][] worst = whatIf.columns(n, with(scores.columns()[n], units, ends.get().low()));
    double[][] best = whatIf.columns(n, with(scores.columns()[n], units, ends.get().high()));
    for (int u : units) {
      Status status = table.at(u, i).status();
      workedOut.add(
          new Gap(
              u, i, status, index[u], result(n, u, worst, measured), result(n, u, best, measured)));
    }
  }

  private static boolean isLeftOut(Indicator indicator, Status status) {
    return (status == Status.FAILED || status == Status.NOT_FOUND)
        && indicator.missing().of(status) == MissingRules.Rule.EXCLUDE;
  }

  /** Whether a node has a weight for a unit, all the way up. */
  private boolean counts(int n, int unit) {
    List<Node> nodes = run.framework.nodes();
    String kind = run.unit(unit).kind();
    return nodes.get(n).weight(kind) > 0
        && plan.above(n).allMatch(at -> nodes.get(at).weight(kind) > 0);
  }

  private static double[] with(double[] column, int[] units, double value) {
    double[] changed = column.clone();
    IntStream.of(units).forEach(u -> changed[u] = value);
    return changed;
  }

  /** The unit's index if it alone had these scores; empty when the contract refuses one. */
  private Optional<Result> result(int n, int unit, double[][] columns, double[][] measured) {
    for (int at = n; plan.parent(at) >= 0; at = plan.parent(at)) {
      Dimension dimension = (Dimension) run.framework.nodes().get(plan.parent(at));
      double score = columns[at][unit];
      if (!Double.isNaN(score) && dimension.aggregation().use(score) == Aggregation.Use.REFUSED) {
        return Optional.empty();
      }
    }
    boolean rollsUp = run.framework.rollUp().isPresent();
    double[][] alone = rollsUp ? copy(scores.columns()) : scores.columns().clone();
    double[][] covered = rollsUp ? copy(coverage) : coverage.clone();
    IntStream.concat(IntStream.of(n), plan.above(n))
        .forEach(
            at -> {
              alone[at] = with(alone[at], new int[] {unit}, columns[at][unit]);
              covered[at] = with(covered[at], new int[] {unit}, measured[at][unit]);
            });
    if (rollsUp) {
      RollUpStage.rollUp(variant, alone, covered, adjusted);
    }
    variant.log.clear();
    ranking.fits.clear();
    return Optional.of(ranking.index(alone, covered)[unit]);
  }

  private static double[][] copy(double[][] columns) {
    return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
  }

  private void log(Gap gap) {
    run.log(
        Decision.Stage.RANK,
        "hangs-on-gap",
        gap.unit(),
        run.indicators.get(gap.indicator()).id(),
        new LocalText(
            gap.status().keyword()
                + "; between the worst and the best it can score: "
                + gap.words(run.framework).english(),
            gap.status().words().chinese()
                + "；其得分在可能的最低与最高之间时："
                + gap.words(run.framework).chinese()));
  }
}
