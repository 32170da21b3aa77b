package org.govservices.evaluator.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.plan.Refusals;
import org.govservices.evaluator.evaluation.plan.ScoringPlan;
import org.govservices.evaluator.evaluation.stage.Run;
import org.govservices.evaluator.evaluation.stage.Scored;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.normalisation.Scale;

/**
 * Where the points of the index come from, for every unit and node.
 *
 * <p><b>Weight in force</b>: the node's share (0 to 1) of its parent for this unit, after
 * renormalising over its scored siblings where the parent's aggregation does so, over all its
 * siblings otherwise; and the product of these shares up to the index.
 *
 * <p><b>Points lost</b>: what the index would gain if this node alone scored the best it can and
 * all else stayed as it is: an indicator the best of its scoring rule, a dimension what its
 * children at their best would give it, bonuses and deductions as they are. Where every dimension
 * above is an arithmetic mean this is the node's overall share times its distance from the best,
 * and a dimension's points lost are the sum of its children's. Elsewhere the points of several
 * nodes do not add up. Not defined where a method above compares units, or the scale has no end.
 *
 * <p><b>Points earned</b>: the node's overall share times its distance from the worst of the scale;
 * defined only where points add up, so for no unit whose score an adjustment above the node
 * changed.
 */
public final class Points {
  private final double[][] share;
  private final double[][] overall;
  private final double[][] earned;
  private final double[][] lost;

  private Points(int nodes, int units) {
    share = new double[nodes][units];
    overall = new double[nodes][units];
    earned = new double[nodes][units];
    lost = new double[nodes][units];
    for (double[][] columns : List.of(share, overall, earned, lost)) {
      for (double[] column : columns) {
        Arrays.fill(column, Double.NaN);
      }
    }
  }

  static Points of(Run run, Scored scored) {
    ScoringPlan plan = scored.plan();
    Points points = new Points(scored.scores().length, run.roster.size());
    List<Node> nodes = run.framework.nodes();
    Scale scale = run.framework.scale();
    BestScores best = new BestScores(run.framework, scored);
    WhatIf whatIf = new WhatIf(nodes, scored);
    for (int n = 0; n < nodes.size(); n++) {
      points.shares(run, plan, nodes, n, scored.scores());
      if (scale.isBounded() && whatIf.isDefined(n)) {
        points.lost(n, best.of(n), scored.unrounded(), whatIf, scale);
      }
      if (scale.isBounded() && whatIf.addsUp(n)) {
        for (int u = 0; u < points.earned[n].length; u++) {
          int node = n;
          if (scored.adjusted().changedScore(u, plan.above(node))) {
            continue;
          }
          points.earned[n][u] =
              scale.withoutNoise(points.overall[n][u] * (scored.unrounded()[n][u] - scale.low()));
        }
      }
    }
    return points;
  }

  private void shares(Run run, ScoringPlan plan, List<Node> nodes, int n, double[][] scores) {
    int parent = plan.parent(n);
    int[] siblings = parent < 0 ? new int[] {n} : plan.dimension(parent).children();
    boolean all = parent >= 0 && !((Dimension) nodes.get(parent)).aggregation().renormalises();
    for (int u = 0; u < share[n].length; u++) {
      if (Double.isNaN(scores[n][u]) || (parent >= 0 && Double.isNaN(scores[parent][u]))) {
        continue;
      }
      String kind = run.unit(u).kind();
      double inForce = 0;
      for (int sibling : siblings) {
        boolean counts = all || !Double.isNaN(scores[sibling][u]);
        inForce += counts ? nodes.get(sibling).weight(kind) : 0;
      }
      share[n][u] = nodes.get(n).weight(kind) / inForce;
      overall[n][u] = parent < 0 ? share[n][u] : share[n][u] * overall[parent][u];
    }
  }

  private void lost(int n, double[] best, double[][] scores, WhatIf whatIf, Scale scale) {
    double[] index = whatIf.unrounded(n, best, new Refusals())[0];
    for (int u = 0; u < best.length; u++) {
      if (!Double.isNaN(best[u])) {
        lost[n][u] = scale.withoutNoise(index[u] - scores[0][u]);
      }
    }
  }

  /** The node's share of its parent, 0 to 1; empty when the node or its parent is not scored. */
  public OptionalDouble share(int unit, int node) {
    return optional(share[node][unit]);
  }

  /** The node's share of the index, 0 to 1; empty when the node or one above is not scored. */
  public OptionalDouble overallShare(int unit, int node) {
    return optional(overall[node][unit]);
  }

  /** Points of the index earned here. */
  public OptionalDouble earned(int unit, int node) {
    return optional(earned[node][unit]);
  }

  /** Points of the index lost here. */
  public OptionalDouble lost(int unit, int node) {
    return optional(lost[node][unit]);
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
