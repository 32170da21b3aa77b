package org.govservices.evaluator.aggregation;

import java.util.Arrays;

/** A mean that is arithmetic after a transformation of each score. */
interface WeightedMean extends Aggregation {
  /** The function whose weighted arithmetic mean is taken. */
  double forward(double score);

  /** Its inverse. */
  double backward(double mean);

  @Override
  default void combine(double[][] children, double[] weights, double[] out) {
    Arrays.fill(out, 0);
    double[] inForce = new double[out.length];
    for (int c = 0; c < children.length; c++) {
      double[] child = children[c];
      double weight = weights[c];
      for (int u = 0; u < out.length; u++) {
        double score = child[u];
        if (!Double.isNaN(score)) {
          out[u] += weight * forward(score);
          inForce[u] += weight;
        }
      }
    }
    for (int u = 0; u < out.length; u++) {
      out[u] = inForce[u] > 0 ? backward(out[u] / inForce[u]) : Double.NaN;
    }
  }
}
