package org.govservices.evaluator.robustness;

/**
 * Any aggregation, one lane after the other. Dimensions below which no weight changes are scored
 * once.
 */
final class TreeScorer implements IndexScorer {
  private final Scenario scenario;
  private final double[][] columns;
  private final boolean[] again;

  TreeScorer(Scenario scenario, boolean[] changes) {
    this.scenario = scenario;
    this.columns = scenario.scored();
    this.again = new boolean[columns.length];
    for (int n = columns.length - 1; n >= 0; n--) {
      for (int child : scenario.plan().children(n)) {
        again[n] |= changes[child] || again[child];
      }
    }
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
        scenario.rescore(scored, again, ofLane, lane);
      }
      for (int u = 0; u < index.length; u++) {
        index[u][lane] = scored[0][u];
      }
    }
  }
}
