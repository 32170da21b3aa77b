package org.govservices.evaluator.evaluation.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.RollUp;
import org.govservices.evaluator.text.LocalText;

/** Gives units with parts the mean of their parts, at every node. */
final class RollUpStage {
  private final Run run;
  private final RollUp rule;

  private RollUpStage(Run run, RollUp rule) {
    this.run = run;
    this.rule = rule;
  }

  /** Rolls scores and coverage up, where the contract says so. */
  static Scored rollUp(Run run, Scored scored) {
    Optional<RollUp> rule = run.framework.rollUp();
    return rule.isPresent() ? new RollUpStage(run, rule.get()).of(scored) : scored;
  }

  private Scored of(Scored scored) {
    double[][] scores = copy(scored.scores());
    double[][] coverage = copy(scored.coverage());
    Scored rolledUp = scored.with(scores, coverage);
    for (int parent : run.roster.parents()) {
      double[] means = means(parent, scores);
      run.framework.scale().withoutNoise(means, means.length, means);
      fill(scores, parent, means);
      fill(coverage, parent, means(parent, coverage));
      log(parent, rolledUp);
    }
    return rolledUp;
  }

  private static double[][] copy(double[][] columns) {
    return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
  }

  /** The means over a unit's parts: {@code double[node]}. */
  private double[] means(int parent, double[][] columns) {
    List<Integer> parts = run.roster.parts(parent);
    double[][] ofParts =
        parts.stream()
            .map(part -> Arrays.stream(columns).mapToDouble(column -> column[part]).toArray())
            .toArray(double[][]::new);
    double[] means = new double[columns.length];
    rule.mean(run.roster, parts, ofParts, means.length, means);
    return means;
  }

  private static void fill(double[][] columns, int unit, double[] values) {
    for (int n = 0; n < columns.length; n++) {
      columns[n][unit] = values[n];
    }
  }

  private void log(int parent, Scored rolledUp) {
    List<Integer> parts = run.roster.parts(parent);
    long scored = parts.stream().filter(part -> !Double.isNaN(rolledUp.scores()[0][part])).count();
    String failed =
        parts.stream()
            .filter(part -> rolledUp.failed(run, 0, part))
            .map(part -> run.unit(part).code())
            .collect(Collectors.joining(", "));
    run.log(
        Decision.Stage.ROLL_UP,
        "rolled-up",
        parent,
        Framework.ROOT,
        new LocalText(
            "mean of "
                + scored
                + " of "
                + parts.size()
                + " parts"
                + rule.weights().map(column -> ", weighted by " + column).orElse("")
                + (failed.isEmpty() ? "" : "; failed: " + failed),
            parts.size()
                + " 个下属中 "
                + scored
                + " 个的"
                + rule.weights().map(column -> "按 " + column + " 加权的").orElse("")
                + "均值"
                + (failed.isEmpty() ? "" : "；被否决：" + failed)));
  }
}
