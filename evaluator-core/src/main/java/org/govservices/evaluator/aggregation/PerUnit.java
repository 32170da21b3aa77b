package org.govservices.evaluator.aggregation;

/** An aggregation that looks at one unit at a time. */
interface PerUnit extends Aggregation {
  /**
   * The score of one unit.
   *
   * @param scores of the scored children, in their order; at least one; may be changed
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
      out[u] = count > 0 ? combine(scored, inForce, count) : Double.NaN;
    }
  }
}
