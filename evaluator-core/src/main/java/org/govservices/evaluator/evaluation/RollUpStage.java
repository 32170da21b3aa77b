package org.govservices.evaluator.evaluation;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.framework.Framework;

/** Gives units with parts the mean of their parts, at every node. */
final class RollUpStage {
  private RollUpStage() {}

  /**
   * Rolls scores and coverage up, in place.
   *
   * @param scores {@code double[node][unit]}, NaN where not scored
   * @param coverage {@code double[node][unit]}, NaN where not applicable
   */
  static void rollUp(Run run, double[][] scores, double[][] coverage) {
    if (run.framework.rollUp() == Framework.RollUp.NONE) {
      return;
    }
    for (int parent : run.roster.parents()) {
      List<Integer> parts = run.roster.parts(parent);
      int scored = 0;
      for (int n = 0; n < scores.length; n++) {
        scores[n][parent] = mean(scores[n], parts);
        coverage[n][parent] = mean(coverage[n], parts);
      }
      for (int part : parts) {
        scored += Double.isNaN(scores[0][part]) ? 0 : 1;
      }
      run.log(
          Decision.Stage.ROLL_UP,
          "rolled-up",
          parent,
          Framework.ROOT,
          "mean of " + scored + " of " + parts.size() + " parts");
    }
  }

  private static double mean(double[] column, List<Integer> parts) {
    return StatUtils.mean(
        parts.stream().mapToDouble(part -> column[part]).filter(x -> !Double.isNaN(x)).toArray());
  }
}
