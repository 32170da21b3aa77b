package org.govservices.evaluator.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.RollUp;
import org.govservices.evaluator.text.LocalText;

/** Gives units with parts the mean of their parts, at every node. */
final class RollUpStage {
  private RollUpStage() {}

  /**
   * Rolls scores and coverage up, in place. A parent without a scored part has failed when a part
   * has: a veto took away what could have been its score.
   *
   * @param scores {@code double[node][unit]}, NaN where not scored
   * @param coverage {@code double[node][unit]}, NaN where not applicable
   * @param adjusted knows which parts failed, and is told which parents do
   */
  static void rollUp(Run run, double[][] scores, double[][] coverage, AdjustmentLog adjusted) {
    run.framework.rollUp().ifPresent(rule -> rollUp(run, rule, scores, coverage, adjusted));
  }

  private static void rollUp(
      Run run, RollUp rule, double[][] scores, double[][] coverage, AdjustmentLog adjusted) {
    for (int parent : run.roster.parents()) {
      List<Integer> parts = run.roster.parts(parent);
      for (int n = 0; n < scores.length; n++) {
        scores[n][parent] = run.framework.scale().withoutNoise(mean(run, rule, scores[n], parts));
        coverage[n][parent] = mean(run, rule, coverage[n], parts);
        if (Double.isNaN(scores[n][parent])) {
          int node = n;
          if (parts.stream().anyMatch(part -> adjusted.failed(node, part))) {
            adjusted.fail(n, parent);
          }
        }
      }
      log(run, rule, parent, parts, scores[0], adjusted);
    }
  }

  private static void log(
      Run run,
      RollUp rule,
      int parent,
      List<Integer> parts,
      double[] index,
      AdjustmentLog adjusted) {
    long scored = parts.stream().filter(part -> !Double.isNaN(index[part])).count();
    String failed =
        parts.stream()
            .filter(part -> adjusted.failed(0, part))
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

  private static double mean(Run run, RollUp rule, double[] column, List<Integer> parts) {
    return rule.mean(run.roster, parts, parts.stream().mapToDouble(part -> column[part]).toArray());
  }
}
