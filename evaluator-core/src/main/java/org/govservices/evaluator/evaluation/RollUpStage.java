package org.govservices.evaluator.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.framework.Framework;
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
    if (run.framework.rollUp() == Framework.RollUp.NONE) {
      return;
    }
    for (int parent : run.roster.parents()) {
      List<Integer> parts = run.roster.parts(parent);
      for (int n = 0; n < scores.length; n++) {
        scores[n][parent] = run.framework.scale().withoutNoise(mean(scores[n], parts));
        coverage[n][parent] = mean(coverage[n], parts);
        if (Double.isNaN(scores[n][parent])) {
          int node = n;
          if (parts.stream().anyMatch(part -> adjusted.failed(node, part))) {
            adjusted.fail(n, parent);
          }
        }
      }
      log(run, parent, parts, scores[0], adjusted);
    }
  }

  private static void log(
      Run run, int parent, List<Integer> parts, double[] index, AdjustmentLog adjusted) {
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
                + (failed.isEmpty() ? "" : "; failed: " + failed),
            parts.size()
                + " 个下属中 "
                + scored
                + " 个的均值"
                + (failed.isEmpty() ? "" : "；被否决：" + failed)));
  }

  private static double mean(double[] column, List<Integer> parts) {
    return StatUtils.mean(
        parts.stream().mapToDouble(part -> column[part]).filter(x -> !Double.isNaN(x)).toArray());
  }
}
