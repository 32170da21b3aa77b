package org.govservices.evaluator.weighting;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;

/** The weights that fit one expert's comparisons with the best and the worst node. */
final class BestWorstSolution {
  private static final double PRECISION = 1e-13;

  private final double[] weights;
  private final double[] least;
  private final double[] most;
  private final double deviation;

  private BestWorstSolution(double[] weights, double[] least, double[] most, double deviation) {
    this.weights = weights;
    this.least = least;
    this.most = most;
    this.deviation = deviation;
  }

  /** {@code double[node]}; they sum to 1. */
  double[] weights() {
    return weights.clone();
  }

  /** {@code double[node]}: the least weight of each node in any optimal solution. */
  double[] least() {
    return least.clone();
  }

  /** {@code double[node]}: the most. */
  double[] most() {
    return most.clone();
  }

  /** ξ*: how far the weights are from the judgements at most. */
  double deviation() {
    return deviation;
  }

  /** Minimises ξ with |w_B − a_Bj w_j| ≤ ξ and |w_j − a_jW w_W| ≤ ξ. */
  static BestWorstSolution linear(BestWorstVectors vectors) {
    int n = vectors.size();
    Programme programme = new Programme(n + 1);
    double[] sum = new double[n + 1];
    Arrays.fill(sum, 0, n, 1);
    programme.equal(sum, 1);
    for (int j = 0; j < n; j++) {
      if (j != vectors.best()) {
        deviate(programme, n, vectors.best(), j, vectors.toBest(j));
      }
      if (vectors.isBetween(j)) {
        deviate(programme, n, j, vectors.worst(), vectors.toWorst(j));
      }
    }
    double[] objective = new double[n + 1];
    objective[n] = 1;
    double[] solution =
        programme
            .minimise(objective)
            .orElseThrow(() -> new Weighting.CannotWeighException("has no solution"));
    double[] weights = Weights.normalised(Arrays.copyOf(solution, n));
    return new BestWorstSolution(weights, weights, weights, solution[n]);
  }

  private static void deviate(Programme programme, int n, int first, int second, double times) {
    for (int sign = -1; sign <= 1; sign += 2) {
      double[] a = new double[n + 1];
      a[first] = sign;
      a[second] = -sign * times;
      a[n] = -1;
      programme.atMost(a, 0);
    }
  }

  /**
   * Minimises ξ with |w_B / w_j − a_Bj| ≤ ξ and |w_j / w_W − a_jW| ≤ ξ.
   *
   * <p>For a given ξ the ratio r = w_B / w_W can be what lies in every node's interval from (a_Bj −
   * ξ)(a_jW − ξ) to (a_Bj + ξ)(a_jW + ξ), and within ξ of a_BW; the least ξ is where these
   * intervals just meet. With r known, each w_j / w_W has an interval of its own; the weights are
   * the middles of the intervals of w_j, brought to a sum of 1.
   */
  static BestWorstSolution nonlinear(BestWorstVectors vectors) {
    double deviation =
        distance(vectors, 0) <= PRECISION
            ? 0
            : new BisectionSolver(PRECISION, PRECISION)
                .solve(1000, xi -> distance(vectors, xi), 0, largest(vectors));
    double r = (lowest(vectors, deviation) + highest(vectors, deviation)) / 2;
    int n = vectors.size();
    double[] low = new double[n];
    double[] high = new double[n];
    for (int j = 0; j < n; j++) {
      low[j] = Math.max(vectors.toWorst(j) - deviation, r / (vectors.toBest(j) + deviation));
      double room = vectors.toBest(j) - deviation;
      high[j] = vectors.toWorst(j) + deviation;
      high[j] = room > 0 ? Math.min(high[j], r / room) : high[j];
    }
    Arrays.fill(low, vectors.worst(), vectors.worst() + 1, 1);
    Arrays.fill(high, vectors.worst(), vectors.worst() + 1, 1);
    Arrays.fill(low, vectors.best(), vectors.best() + 1, r);
    Arrays.fill(high, vectors.best(), vectors.best() + 1, r);
    double lows = Arrays.stream(low).sum();
    double highs = Arrays.stream(high).sum();
    double[] least = new double[n];
    double[] most = new double[n];
    double[] middle = new double[n];
    for (int j = 0; j < n; j++) {
      least[j] = low[j] / (low[j] + highs - high[j]);
      most[j] = high[j] / (high[j] + lows - low[j]);
      middle[j] = (least[j] + most[j]) / 2;
    }
    return new BestWorstSolution(Weights.normalised(middle), least, most, deviation);
  }

  /** How far the intervals of r are from meeting; below 0 when they overlap. */
  private static double distance(BestWorstVectors vectors, double xi) {
    return lowest(vectors, xi) - highest(vectors, xi);
  }

  private static double lowest(BestWorstVectors vectors, double xi) {
    double lowest = vectors.span() - xi;
    for (int j = 0; j < vectors.size(); j++) {
      if (vectors.isBetween(j)) {
        lowest =
            Math.max(
                lowest, Math.max(0, vectors.toBest(j) - xi) * Math.max(0, vectors.toWorst(j) - xi));
      }
    }
    return lowest;
  }

  private static double highest(BestWorstVectors vectors, double xi) {
    double highest = vectors.span() + xi;
    for (int j = 0; j < vectors.size(); j++) {
      if (vectors.isBetween(j)) {
        highest = Math.min(highest, (vectors.toBest(j) + xi) * (vectors.toWorst(j) + xi));
      }
    }
    return highest;
  }

  /** With so large a deviation every interval reaches from 0 to beyond the span. */
  private static double largest(BestWorstVectors vectors) {
    double largest = vectors.span();
    for (int j = 0; j < vectors.size(); j++) {
      largest = Math.max(largest, Math.max(vectors.toBest(j), vectors.toWorst(j)));
    }
    return largest;
  }
}
