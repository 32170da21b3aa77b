package org.govservices.evaluator.weighting;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;

/**
 * Fits weights to wanted shares of r² with the weighted mean: Gauss–Newton steps, each a quadratic
 * programme within the bounds, halved until they bring the shares nearer.
 */
final class ImportanceFit {
  private static final int MOST_STEPS = 200;
  private static final double CONVERGED = 1e-12;

  private final double[][] covariance;
  private final double[] wanted;
  private final double least;
  private final double most;

  /**
   * A fit to columns.
   *
   * @param columns {@code double[node][unit]}, without gaps
   * @param wanted shares that sum to 1
   * @param least of every weight; at most 1/n
   * @param most of every weight; at least 1/n
   */
  ImportanceFit(double[][] columns, double[] wanted, double least, double most) {
    double[][] rows = new double[columns[0].length][columns.length];
    for (int u = 0; u < rows.length; u++) {
      for (int n = 0; n < columns.length; n++) {
        rows[u][n] = columns[n][u];
      }
    }
    RealMatrix matrix = new Covariance(rows).getCovarianceMatrix();
    this.covariance = matrix.getData();
    this.wanted = wanted.clone();
    this.least = least;
    this.most = most;
  }

  double wanted(int node) {
    return wanted[node];
  }

  /** The shares of r² that weights give; they sum to 1. */
  double[] importance(double[] weights) {
    double[] squares = new double[weights.length];
    for (int i = 0; i < squares.length; i++) {
      double with = with(i, weights);
      squares[i] = with * with / covariance[i][i];
    }
    return Weights.normalised(squares);
  }

  /** The sum of squared differences between the shares and the wanted ones. */
  double distance(double[] weights) {
    double[] importance = importance(weights);
    double distance = 0;
    for (int i = 0; i < importance.length; i++) {
      distance += (importance[i] - wanted[i]) * (importance[i] - wanted[i]);
    }
    return distance;
  }

  /** The weights, which sum to 1. The search starts from equal ones. */
  double[] weights() {
    double[] weights = new double[wanted.length];
    Arrays.fill(weights, 1.0 / weights.length);
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<double[]> next = step(weights);
      if (next.isEmpty()) {
        break;
      }
      double gained = distance(weights) - distance(next.get());
      weights = next.get();
      if (gained < CONVERGED * CONVERGED) {
        break;
      }
    }
    return weights;
  }

  /** Better weights; empty when there are none in the direction of the step. */
  private Optional<double[]> step(double[] weights) {
    double[] target = solve(weights);
    double now = distance(weights);
    for (double length = 1; length > CONVERGED; length /= 2) {
      double[] next = new double[weights.length];
      for (int i = 0; i < next.length; i++) {
        next[i] = weights[i] + length * (target[i] - weights[i]);
      }
      if (distance(next) < now) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** Where the shares, taken as linear around these weights, come nearest to the wanted ones. */
  private double[] solve(double[] weights) {
    int n = weights.length;
    double[][] jacobian = jacobian(weights);
    double[] importance = importance(weights);
    double[][] q = new double[n][n];
    double[] a = new double[n];
    for (int k = 0; k < n; k++) {
      double residual = importance[k] - wanted[k];
      for (int j = 0; j < n; j++) {
        residual -= jacobian[k][j] * weights[j];
      }
      for (int i = 0; i < n; i++) {
        a[i] += 2 * residual * jacobian[k][i];
        for (int j = 0; j < n; j++) {
          q[i][j] += jacobian[k][i] * jacobian[k][j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      q[i][i] += CONVERGED; // so that there is one solution
    }
    Programme programme = new Programme(n);
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    programme.equal(ones, 1);
    for (int i = 0; i < n; i++) {
      programme.within(i, least, most);
    }
    return programme
        .minimise(q, a)
        .orElseThrow(() -> new Weighting.CannotWeighException("has no solution"));
  }

  /** Cov(x_i, Σ w x). */
  private double with(int i, double[] weights) {
    double with = 0;
    for (int j = 0; j < weights.length; j++) {
      with += covariance[i][j] * weights[j];
    }
    return with;
  }

  private double[][] jacobian(double[] weights) {
    int n = weights.length;
    double[] squares = new double[n];
    double[][] slopes = new double[n][n];
    double sum = 0;
    double[] sumSlopes = new double[n];
    for (int i = 0; i < n; i++) {
      double with = with(i, weights);
      squares[i] = with * with / covariance[i][i];
      sum += squares[i];
      for (int j = 0; j < n; j++) {
        slopes[i][j] = 2 * with * covariance[i][j] / covariance[i][i];
        sumSlopes[j] += slopes[i][j];
      }
    }
    double[][] jacobian = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        jacobian[i][j] = (slopes[i][j] - squares[i] / sum * sumSlopes[j]) / sum;
      }
    }
    return jacobian;
  }
}
