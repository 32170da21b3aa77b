package org.govservices.evaluator.coherence;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The principal components of a correlation matrix, the largest first. The sign of a component is
 * such that its loadings sum to 0 or more.
 */
public final class PrincipalComponents {
  private final double[] eigenvalues;
  private final double[][] loadings;

  private PrincipalComponents(double[] eigenvalues, double[][] loadings) {
    this.eigenvalues = eigenvalues;
    this.loadings = loadings;
  }

  /** The components; eigenvalues below 0 are rounding, and 0. */
  public static PrincipalComponents of(CorrelationMatrix correlations) {
    EigenDecomposition eigen = new EigenDecomposition(correlations.matrix());
    double[] values = eigen.getRealEigenvalues();
    RealMatrix vectors = eigen.getV();
    int n = values.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Double.compare(values[b], values[a]))
            .mapToInt(i -> i)
            .toArray();
    double[] eigenvalues = new double[n];
    double[][] loadings = new double[n][n];
    for (int c = 0; c < n; c++) {
      eigenvalues[c] = Math.max(0, values[order[c]]);
      double[] vector = vectors.getColumn(order[c]);
      double sign = Arrays.stream(vector).sum() < 0 ? -1 : 1;
      for (int i = 0; i < n; i++) {
        loadings[i][c] = sign * vector[i] * Math.sqrt(eigenvalues[c]);
      }
    }
    return new PrincipalComponents(eigenvalues, loadings);
  }

  /** How many nodes, and components. */
  public int size() {
    return eigenvalues.length;
  }

  /** A component's variance; all sum to the number of nodes. */
  public double eigenvalue(int component) {
    return eigenvalues[component];
  }

  /** A component's share of the variance, 0 to 1. */
  public double share(int component) {
    return eigenvalues[component] / size();
  }

  /** The correlation of a node with a component. */
  public double loading(int node, int component) {
    return loadings[node][component];
  }

  /** {@code double[node][component]} of the first so many components. */
  public double[][] loadings(int components) {
    return Arrays.stream(loadings)
        .map(row -> Arrays.copyOf(row, components))
        .toArray(double[][]::new);
  }
}
