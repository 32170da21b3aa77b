package org.govservices.evaluator.robustness;

import org.govservices.evaluator.aggregation.Geometric;

/**
 * Geometric means all the way up: the logarithm of the index is a weighted sum of the logarithms of
 * the indicators' scores, each at least the floor.
 */
final class GeometricScorer implements IndexScorer {
  private final IndexScorer logarithms;

  GeometricScorer(Scenario scenario) {
    double[][] columns = scenario.indicatorColumns();
    scenario.scored(); // a score that is not positive is refused here
    Geometric mean = (Geometric) scenario.framework().index().aggregation();
    double floor = mean.floor().score().orElse(Double.MIN_VALUE);
    for (int n = 0; n < columns.length; n++) {
      if (columns[n] != null) {
        columns[n] = scenario.cache().column(mean, columns[n], scores -> logarithms(scores, floor));
      }
    }
    logarithms = new WeightedSumScorer(scenario, columns);
  }

  private static double[] logarithms(double[] scores, double floor) {
    double[] logarithms = new double[scores.length];
    for (int u = 0; u < scores.length; u++) {
      logarithms[u] = StrictMath.log(Math.max(floor, scores[u]));
    }
    return logarithms;
  }

  @Override
  public void score(double[][] factors, int lanes, double[][] index, double[][] spare) {
    logarithms.score(factors, lanes, index, spare);
    for (double[] ofUnit : index) {
      for (int lane = 0; lane < lanes; lane++) {
        ofUnit[lane] = StrictMath.exp(ofUnit[lane]);
      }
    }
  }
}
