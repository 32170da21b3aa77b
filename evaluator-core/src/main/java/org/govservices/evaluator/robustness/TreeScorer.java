package org.govservices.evaluator.robustness;

import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.normalisation.ScoringRule;

/**
 * Any aggregation, one lane after the other. Dimensions below which no weight changes are scored
 * once.
 */
final class TreeScorer implements IndexScorer {
  private final Scenario scenario;
  private final double[][] columns;
  private final boolean[] again;
  private final RefusedScores refused;

  TreeScorer(Scenario scenario, boolean[] changes) {
    this.scenario = scenario;
    this.columns = scenario.indicatorColumns();
    boolean[] all = new boolean[columns.length];
    Arrays.fill(all, true);
    double[] contract = new double[columns.length];
    Arrays.fill(contract, 1);
    rescore(columns, all, contract, 0);
    new RefusedScores(scenario, node -> true).requireNone(columns, contract, 0);
    this.again = new boolean[columns.length];
    for (int n = columns.length - 1; n >= 0; n--) {
      for (int child : scenario.plan().children(n)) {
        again[n] |= changes[child] || again[child];
      }
    }
    this.refused = new RefusedScores(scenario, node -> again[node]);
  }

  @Override
  public void score(double[][] factors, int lanes, double[][] index, double[][] spare) {
    double[] ofLane = new double[columns.length];
    for (int lane = 0; lane < lanes; lane++) {
      double[][] scored = columns.clone();
      for (int n = 0; n < ofLane.length; n++) {
        ofLane[n] = factors[n][lane];
      }
      if (again[0]) {
        rescore(scored, again, ofLane, lane);
        refused.requireNone(scored, ofLane, lane);
      }
      for (int u = 0; u < index.length; u++) {
        index[u][lane] = scored[0][u];
      }
    }
  }

  private void rescore(double[][] scored, boolean[] which, double[] factors, int lane) {
    try {
      scenario.plan().rescore(scored, which, factors, scenario.coverage(), scenario.values());
    } catch (Aggregation.CannotCombineException e) {
      String reason =
          e.message(
              node -> scenario.framework().nodes().get(node).id(),
              unit -> scenario.roster().get(unit).code());
      throw new UnusableRunException(List.of(new UnusableRunException.Fault("", reason)), lane);
    } catch (ScoringRule.CannotFitException e) {
      throw new UnusableRunException(
          List.of(new UnusableRunException.Fault("", e.getMessage())), lane);
    }
  }
}
