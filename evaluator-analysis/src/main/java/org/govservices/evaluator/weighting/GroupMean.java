package org.govservices.evaluator.weighting;

import java.util.List;

/** The mean of several experts' or methods' weights. */
enum GroupMean {
  ARITHMETIC,
  GEOMETRIC;

  /**
   * The mean.
   *
   * @param each {@code double[node]}, positive for the geometric mean
   * @param weights how much each counts; they sum to 1
   * @return {@code double[node]}; a geometric mean does not sum to 1
   */
  double[] of(List<double[]> each, double[] weights) {
    double[] mean = new double[each.get(0).length];
    for (int n = 0; n < mean.length; n++) {
      for (int e = 0; e < each.size(); e++) {
        double share = each.get(e)[n];
        mean[n] += weights[e] * (this == ARITHMETIC ? share : StrictMath.log(share));
      }
      mean[n] = this == ARITHMETIC ? mean[n] : StrictMath.exp(mean[n]);
    }
    return mean;
  }
}
