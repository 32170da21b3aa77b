package org.govservices.evaluator.aggregation;

/**
 * An aggregation that looks at one unit at a time. It gets the children from the best score to the
 * worst, so that their order in the framework decides nothing, not even in the last digit.
 */
interface PerUnit extends Aggregation {
  /**
   * The score of one unit.
   *
   * @param scores of the scored children, the best first; at least one; may be changed
   * @param weights of the same children, positive, relative to each other
   * @param n how many; the arrays may be longer
   */
  double combine(double[] scores, double[] weights, int n);

  @Override
  default void combine(double[][] children, double[] weights, int n, double[] out) {
    double[] scored = new double[children.length];
    double[] inForce = new double[children.length];
    for (int u = 0; u < n; u++) {
      int count = 0;
      for (int c = 0; c < children.length; c++) {
        double score = children[c][u];
        if (!Double.isNaN(score)) {
          scored[count] = score;
          inForce[count++] = weights[c];
        }
      }
      sortDescending(scored, inForce, count);
      out[u] = count > 0 ? combine(scored, inForce, count) : Double.NaN;
    }
  }

  /** Insertion sort: few children, and their weights move along; of equal scores the heavier. */
  private static void sortDescending(double[] scores, double[] weights, int n) {
    for (int c = 1; c < n; c++) {
      double score = scores[c];
      double weight = weights[c];
      int to = c;
      for (; to > 0 && isBehind(scores[to - 1], weights[to - 1], score, weight); to--) {
        scores[to] = scores[to - 1];
        weights[to] = weights[to - 1];
      }
      scores[to] = score;
      weights[to] = weight;
    }
  }

  private static boolean isBehind(
      double score, double weight, double otherScore, double otherWeight) {
    return score < otherScore || (score == otherScore && weight < otherWeight);
  }
}
