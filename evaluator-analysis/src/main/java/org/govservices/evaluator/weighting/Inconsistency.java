package org.govservices.evaluator.weighting;

import java.util.Optional;

/**
 * The judgement of a matrix that agrees least with the weights of the matrix.
 *
 * @param first place of the node that was judged to be {@code given} times as important …
 * @param second … as this one
 * @param given the judgement, above 1 or 1
 * @param error how many times the judgement is above or below the ratio of the weights; 1 agrees
 * @param repaired the ratio of the weights that follow when this judgement is left out
 */
record Inconsistency(int first, int second, double given, double error, double repaired) {
  private static final int MOST_TIMES = 9;

  /** The judgement on Saaty's scale, 1 to 9 and their inverses, that is nearest to the repair. */
  double nearestOnScale() {
    double times = Math.rint(Math.max(repaired, 1 / repaired));
    double nearest = Math.min(MOST_TIMES, times);
    return repaired >= 1 ? nearest : 1 / nearest;
  }

  /** Whether no judgement on Saaty's scale says as much as the repair. */
  boolean isBeyondScale() {
    return Math.max(repaired, 1 / repaired) > MOST_TIMES * (1 + PairMatrix.ROUNDING);
  }

  /**
   * The worst one; empty where no judgement could be left out, or where all agree.
   *
   * <p>The error is Saaty's a_ij w_j / w_i (2003, EJOR 145: 85–91), the repair Harker's (1987,
   * Mathematical Modelling 9: 353–360).
   *
   * @param priorities how weights follow from a matrix
   */
  static Optional<Inconsistency> worst(PairMatrix matrix, Ahp.Priorities priorities) {
    double[] w = priorities.of(matrix);
    int first = 0;
    int second = 0;
    double worst = 1 + PairMatrix.ROUNDING;
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        double ratio = matrix.has(i, j) ? matrix.at(i, j) * w[j] / w[i] : 1;
        double error = Math.max(ratio, 1 / ratio);
        if (matrix.at(i, j) >= 1 && error > worst) {
          worst = error;
          first = i;
          second = j;
        }
      }
    }
    if (first == second) {
      return Optional.empty();
    }
    PairMatrix without = matrix.with(first, second, 0);
    if (!without.isConnected()) {
      return Optional.empty();
    }
    double[] repaired = priorities.of(without);
    return Optional.of(
        new Inconsistency(
            first, second, matrix.at(first, second), worst, repaired[first] / repaired[second]));
  }
}
