package org.govservices.evaluator.imputation;

import org.apache.commons.math3.stat.StatUtils;

/** The middle of some values. */
enum Average {
  MEAN,
  MEDIAN;

  /** The average; NaN of no values. */
  double of(double[] values) {
    return this == MEAN ? StatUtils.mean(values) : StatUtils.percentile(values, 50);
  }
}
