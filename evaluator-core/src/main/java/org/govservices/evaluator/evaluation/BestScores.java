package org.govservices.evaluator.evaluation;

import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.evaluation.plan.Conditions;
import org.govservices.evaluator.evaluation.plan.DimensionPlan;
import org.govservices.evaluator.evaluation.plan.Refusals;
import org.govservices.evaluator.evaluation.stage.Scored;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.normalisation.Scale;

/**
 * The best that every unit can score at every node: at an indicator the best of its scoring rule,
 * at a dimension what its children at their best would give it, with bonuses and deductions as they
 * are. So a scale that ends above 100 to leave room for a bonus has no points that nobody can earn.
 * Where a dimension compares units or is rescaled, it is the end of the scale.
 */
final class BestScores {
  private final Scale scale;
  private final double[][] best;

  /**
   * Works them out, from the indicators up.
   *
   * @param actual what was scored: a unit without a score at a node has no best one there
   */
  BestScores(Framework framework, Scored actual) {
    double[][] scores = actual.scores();
    Conditions given = Conditions.of(actual.observed());
    scale = framework.scale();
    best = new double[scores.length][];
    List<Node> nodes = framework.nodes();
    for (int n = nodes.size() - 1; n >= 0; n--) {
      double[] column = new double[scores[n].length];
      if (nodes.get(n) instanceof Dimension) {
        ofChildren(actual.plan().dimension(n), given, column);
      } else if (nodes.get(n) instanceof Indicator indicator) {
        Arrays.fill(column, indicator.score().range(scale).map(Scale::high).orElse(scale.high()));
      }
      for (int u = 0; u < column.length; u++) {
        column[u] = Double.isNaN(scores[n][u]) ? Double.NaN : Math.min(column[u], scale.high());
      }
      best[n] = column;
    }
  }

  private void ofChildren(DimensionPlan plan, Conditions given, double[] column) {
    if (plan.comparesUnits()) {
      Arrays.fill(column, scale.high());
      return;
    }
    plan.score(best, given, 0, column.length, new Refusals(), column);
  }

  /** {@code double[unit]} of a node; NaN where the unit has no score. */
  double[] of(int node) {
    return best[node].clone();
  }
}
