package org.govservices.evaluator.robustness;

import java.util.Arrays;
import org.govservices.evaluator.aggregation.Geometric;

/**
 * Geometric means all the way up: the logarithm of the index is a weighted sum of the logarithms of
 * the indicators' scores, each at least the floor.
 */
final class GeometricScorer implements IndexScorer {
  private final IndexScorer logarithms;

  GeometricScorer(Scenario scenario) {
    double[][] columns = scenario.indicatorColumns();
    scenario.requireUsable(columns);
    double floor =
        ((Geometric) scenario.framework().index().aggregation())
            .floor()
            .score()
            .orElse(Double.MIN_VALUE);
    for (int n = 0; n < columns.length; n++) {
      if (columns[n] != null) {
        columns[n] =
            Arrays.stream(columns[n]).map(s -> StrictMath.log(Math.max(floor, s))).toArray();
      }
    }
    logarithms = new WeightedSumScorer(scenario, columns);
  }

  @Override
  public void score(double[][] factors, int lanes, double[][] index) {
    logarithms.score(factors, lanes, index);
    for (double[] ofUnit : index) {
      for (int lane = 0; lane < lanes; lane++) {
        ofUnit[lane] = StrictMath.exp(ofUnit[lane]);
      }
    }
  }
}
