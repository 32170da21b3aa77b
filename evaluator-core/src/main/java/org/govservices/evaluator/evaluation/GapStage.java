package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.plan.Refusals;
import org.govservices.evaluator.evaluation.plan.ScoringPlan;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.result.Gap;
import org.govservices.evaluator.evaluation.result.Gaps;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.stage.Run;
import org.govservices.evaluator.evaluation.stage.Scored;
import org.govservices.evaluator.evaluation.stage.Stages;
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
  private final Stages stages;
  private final ScoringPlan plan;
  private final Scored scored;
  private final Result[] index;
  private long ranked;
  private long excluded;
  private final List<Gap> workedOut = new ArrayList<>();

  /**
   * For one evaluation.
   *
   * @param index {@code Result[unit]}: what every unit got in the index
   */
  GapStage(Stages stages, Scored scored, Result[] index) {
    this.stages = stages;
    this.run = stages.run;
    this.plan = scored.plan();
    this.scored = scored;
    this.index = index;
  }

  /**
   * Works them out, and writes those that decide into the log.
   *
   * @param table as divided, before imputation
   */
  Gaps of(ObservationTable table) {
    List<Node> nodes = run.framework.nodes();
    int i = 0;
    for (int n = 0; n < nodes.size(); n++) {
      if (nodes.get(n) instanceof Indicator indicator) {
        gaps(n, i, indicator, table);
        i++;
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

  private void gaps(int n, int i, Indicator indicator, ObservationTable table) {
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
    double[][] measured = scored.coverage().clone();
    WhatIf whatIf = new WhatIf(run.framework.nodes(), scored.with(scored.scores(), measured));
    if (units.length == 0 || ends.isEmpty() || ranked > MOST_RANKED || !whatIf.isDefined(n)) {
      return;
    }
    measured[n] = with(measured[n], units, 1);
    plan.above(n)
        .forEach(
            at -> {
              measured[at] = new double[index.length];
              plan.dimension(at).coverage(measured, measured[at]);
            });
    List<Optional<Result>> worst = results(n, units, ends.get().low(), whatIf);
    List<Optional<Result>> best = results(n, units, ends.get().high(), whatIf);
    for (int g = 0; g < units.length; g++) {
      Status status = table.at(units[g], i).status();
      workedOut.add(new Gap(units[g], i, status, index[units[g]], worst.get(g), best.get(g)));
    }
  }

  /** The index of each unit if it alone had a score at a node; empty if the contract refuses it. */
  private List<Optional<Result>> results(int n, int[] units, double score, WhatIf whatIf) {
    Refusals refused = new Refusals();
    double[][] columns = whatIf.scores(n, with(scored.scores()[n], units, score), refused);
    double[][] measured = whatIf.actual().coverage();
    return IntStream.of(units)
        .mapToObj(
            u ->
                refused.contains(u)
                    ? Optional.<Result>empty()
                    : Optional.of(result(n, u, columns, measured)))
        .toList();
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

  /** The unit's index if it alone had these scores. */
  private Result result(int n, int unit, double[][] columns, double[][] measured) {
    double[][] alone = scored.scores().clone();
    double[][] covered = scored.coverage().clone();
    IntStream.concat(IntStream.of(n), plan.above(n))
        .forEach(
            at -> {
              alone[at] = with(alone[at], new int[] {unit}, columns[at][unit]);
              covered[at] = with(covered[at], new int[] {unit}, measured[at][unit]);
            });
    return stages.index(scored.with(alone, covered))[unit];
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
