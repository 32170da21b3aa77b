package org.govservices.evaluator.coherence;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Turns components so that each loads highly on few nodes, after scaling each node's loadings to
 * length 1 (Kaiser 1958, Psychometrika 23: 187–200).
 */
public final class Varimax {
  private static final int MOST_ROUNDS = 1000;
  private static final double CONVERGED = 1e-12;

  private Varimax() {}

  /**
   * The rotated loadings. The sign of a factor is such that its loadings sum to 0 or more.
   *
   * @param loadings {@code double[node][component]}
   * @return {@code double[node][factor]}
   */
  public static double[][] rotate(double[][] loadings) {
    int nodes = loadings.length;
    int factors = loadings[0].length;
    double[] lengths = new double[nodes];
    double[][] scaled = new double[nodes][factors];
    for (int i = 0; i < nodes; i++) {
      for (double loading : loadings[i]) {
        lengths[i] += loading * loading;
      }
      lengths[i] = Math.sqrt(lengths[i]);
      for (int f = 0; f < factors; f++) {
        scaled[i][f] = lengths[i] > 0 ? loadings[i][f] / lengths[i] : 0;
      }
    }
    RealMatrix x = new Array2DRowRealMatrix(scaled, false);
    double[][] rotated = x.multiply(rotation(x)).getData();
    for (int f = 0; f < factors; f++) {
      double sum = 0;
      for (int i = 0; i < nodes; i++) {
        rotated[i][f] *= lengths[i];
        sum += rotated[i][f];
      }
      for (int i = 0; i < nodes && sum < 0; i++) {
        rotated[i][f] = -rotated[i][f];
      }
    }
    return rotated;
  }

  /** Each round takes the orthogonal matrix nearest to the gradient of the criterion. */
  private static RealMatrix rotation(RealMatrix x) {
    RealMatrix rotation = MatrixUtils.createRealIdentityMatrix(x.getColumnDimension());
    double before = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      SingularValueDecomposition svd =
          new SingularValueDecomposition(x.transpose().multiply(target(x.multiply(rotation))));
      rotation = svd.getU().multiply(svd.getVT());
      double sum = 0;
      for (double value : svd.getSingularValues()) {
        sum += value;
      }
      if (sum < before * (1 + CONVERGED)) {
        break;
      }
      before = sum;
    }
    return rotation;
  }

  /** z³ less z times the mean of its factor's squares. */
  private static RealMatrix target(RealMatrix z) {
    double[][] target = z.getData();
    for (int f = 0; f < z.getColumnDimension(); f++) {
      double mean = 0;
      for (double[] row : target) {
        mean += row[f] * row[f] / target.length;
      }
      for (double[] row : target) {
        row[f] = row[f] * row[f] * row[f] - row[f] * mean;
      }
    }
    return new Array2DRowRealMatrix(target, false);
  }
}
