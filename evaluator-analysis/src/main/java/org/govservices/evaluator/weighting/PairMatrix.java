package org.govservices.evaluator.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * A reciprocal matrix of judgements: how many times as important the row's node is as the column's.
 * Judgements may be missing.
 */
final class PairMatrix {
  /** What differs by less in a matrix of judgements differs by rounding. */
  static final double ROUNDING = 1e-9;

  private final double[][] a; // 0 where there is no judgement

  private PairMatrix(double[][] a) {
    this.a = a;
  }

  /** The matrix of one expert's judgements. */
  static PairMatrix of(int n, List<PairJudgements.Judgement> judgements) {
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i][i] = 1;
    }
    for (PairJudgements.Judgement judgement : judgements) {
      a[judgement.first()][judgement.second()] = judgement.times();
      a[judgement.second()][judgement.first()] = 1 / judgement.times();
    }
    return new PairMatrix(a);
  }

  /** The geometric mean of experts' judgements; each is taken over the experts who gave it. */
  static PairMatrix mean(List<PairMatrix> matrices, double[] weights) {
    int n = matrices.get(0).size();
    double[][] mean = new double[n][n];
    for (int i = 0; i < n; i++) {
      mean[i][i] = 1;
      for (int j = i + 1; j < n; j++) {
        double sum = 0;
        double total = 0;
        for (int e = 0; e < weights.length; e++) {
          if (matrices.get(e).has(i, j) && weights[e] > 0) {
            sum += weights[e] * StrictMath.log(matrices.get(e).a[i][j]);
            total += weights[e];
          }
        }
        if (total > 0) {
          mean[i][j] = StrictMath.exp(sum / total);
          mean[j][i] = 1 / mean[i][j];
        }
      }
    }
    return new PairMatrix(mean);
  }

  int size() {
    return a.length;
  }

  boolean has(int i, int j) {
    return a[i][j] > 0;
  }

  double at(int i, int j) {
    return a[i][j];
  }

  /** How many pairs have no judgement. */
  int missing() {
    int missing = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = i + 1; j < size(); j++) {
        missing += has(i, j) ? 0 : 1;
      }
    }
    return missing;
  }

  /** The same with another judgement of a pair; 0 for none. */
  PairMatrix with(int i, int j, double times) {
    double[][] changed = new double[size()][];
    for (int r = 0; r < size(); r++) {
      changed[r] = a[r].clone();
    }
    changed[i][j] = times;
    changed[j][i] = times == 0 ? 0 : 1 / times;
    return new PairMatrix(changed);
  }

  /** Whether judgements lead from any node to any other. */
  boolean isConnected() {
    boolean[] reached = new boolean[size()];
    reached[0] = true;
    for (int round = 1; round < size(); round++) {
      for (int i = 0; i < size(); i++) {
        for (int j = 0; j < size(); j++) {
          reached[j] |= reached[i] && has(i, j);
        }
      }
    }
    for (boolean node : reached) {
      if (!node) {
        return false;
      }
    }
    return true;
  }

  /**
   * The principal eigenvector, which sums to 1. A missing judgement counts as the ratio of the
   * weights themselves (Harker 1987): 0 in the matrix, and 1 more on its row's diagonal.
   */
  double[] eigenvector() {
    EigenDecomposition eigen = eigen();
    double[] vector = eigen.getEigenvector(principal(eigen)).toArray();
    return Weights.normalised(vector);
  }

  /**
   * The principal eigenvalue: the number of nodes for consistent judgements, more for others. What
   * is nearer to the former than decompositions are exact is the former.
   */
  double lambdaMax() {
    EigenDecomposition eigen = eigen();
    double lambda = eigen.getRealEigenvalue(principal(eigen));
    return lambda - size() < ROUNDING ? size() : lambda;
  }

  private EigenDecomposition eigen() {
    double[][] harker = new double[size()][];
    for (int i = 0; i < size(); i++) {
      harker[i] = a[i].clone();
      for (int j = 0; j < size(); j++) {
        harker[i][i] += has(i, j) ? 0 : 1;
      }
    }
    return new EigenDecomposition(new Array2DRowRealMatrix(harker, false));
  }

  private static int principal(EigenDecomposition eigen) {
    double[] values = eigen.getRealEigenvalues();
    int principal = 0;
    for (int i = 1; i < values.length; i++) {
      principal = values[i] > values[principal] ? i : principal;
    }
    return principal;
  }

  /**
   * The geometric means of the rows, which sum to 1: the logarithmic least squares solution. With
   * missing judgements it is the least squares solution over the present ones.
   */
  double[] geometricMeans() {
    int n = size();
    double[][] laplacian = new double[n][n];
    double[] logs = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && has(i, j)) {
          laplacian[i][i] += 1;
          laplacian[i][j] = -1;
          logs[i] += StrictMath.log(a[i][j]);
        }
      }
    }
    Arrays.fill(laplacian[n - 1], 1); // the logarithms of the weights sum to 0
    logs[n - 1] = 0;
    RealVector solution =
        new QRDecomposition(new Array2DRowRealMatrix(laplacian, false))
            .getSolver()
            .solve(new ArrayRealVector(logs, false));
    double[] weights = solution.toArray();
    for (int i = 0; i < n; i++) {
      weights[i] = StrictMath.exp(weights[i]);
    }
    return Weights.normalised(weights);
  }

  /**
   * Up to which geometric consistency index judgements are taken as consistent, as a ratio of 0.1
   * is (Aguarón &amp; Moreno-Jiménez 2003, EJOR 147: 137–145); empty for fewer than three nodes.
   */
  static OptionalDouble mostGeometricConsistency(int n) {
    return switch (n) {
      case 0, 1, 2 -> OptionalDouble.empty();
      case 3 -> OptionalDouble.of(.31);
      case 4 -> OptionalDouble.of(.35);
      default -> OptionalDouble.of(.37);
    };
  }

  /**
   * The geometric consistency index over the given judgements; empty for fewer than three nodes or
   * with missing ones.
   */
  OptionalDouble geometricConsistency() {
    int n = size();
    if (n < 3 || missing() > 0) {
      return OptionalDouble.empty();
    }
    double[] w = geometricMeans();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double log = StrictMath.log(a[i][j] * w[j] / w[i]);
        sum += Math.abs(log) < ROUNDING ? 0 : log * log;
      }
    }
    return OptionalDouble.of(2 * sum / ((n - 1.0) * (n - 2.0)));
  }
}
