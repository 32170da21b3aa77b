package org.govservices.evaluator.weighting;

import org.apache.commons.math3.stat.correlation.Covariance;

/** How much nodes influence their weighted mean: shares of r² with it. */
final class InfluenceOnMean {
  private final double[][] covariance;

  /**
   * Of columns.
   *
   * @param columns {@code double[node][unit]}, without gaps
   */
  InfluenceOnMean(double[][] columns) {
    double[][] rows = new double[columns[0].length][columns.length];
    for (int u = 0; u < rows.length; u++) {
      for (int n = 0; n < columns.length; n++) {
        rows[u][n] = columns[n][u];
      }
    }
    this.covariance = new Covariance(rows).getCovarianceMatrix().getData();
  }

  /** The shares of r² that weights give; they sum to 1. */
  double[] of(double[] weights) {
    double[] squares = new double[weights.length];
    for (int i = 0; i < squares.length; i++) {
      double with = with(i, weights);
      squares[i] = with * with / covariance[i][i];
    }
    return Weights.normalised(squares);
  }

  /** Cov(x_i, Σ w x). */
  private double with(int i, double[] weights) {
    double with = 0;
    for (int j = 0; j < weights.length; j++) {
      with += covariance[i][j] * weights[j];
    }
    return with;
  }

  /** {@code double[i][j]}: how the share of i changes with the weight of j. */
  double[][] slopes(double[] weights) {
    int n = weights.length;
    double[] squares = new double[n];
    double[][] ofSquares = new double[n][n];
    double sum = 0;
    double[] ofSum = new double[n];
    for (int i = 0; i < n; i++) {
      double with = with(i, weights);
      squares[i] = with * with / covariance[i][i];
      sum += squares[i];
      for (int j = 0; j < n; j++) {
        ofSquares[i][j] = 2 * with * covariance[i][j] / covariance[i][i];
        ofSum[j] += ofSquares[i][j];
      }
    }
    double[][] slopes = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        slopes[i][j] = (ofSquares[i][j] - squares[i] / sum * ofSum[j]) / sum;
      }
    }
    return slopes;
  }
}
