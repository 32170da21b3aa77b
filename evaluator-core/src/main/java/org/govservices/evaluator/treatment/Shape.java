package org.govservices.evaluator.treatment;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;

/**
 * Skewness and excess kurtosis, adjusted for the size of the sample: G1 and G2 of Joanes and Gill
 * (1998, The Statistician 47(1) 183–189), as spreadsheets' SKEW and KURT give them.
 *
 * @param skewness NaN of fewer than three or of equal values
 * @param kurtosis NaN of fewer than four or of equal values
 */
record Shape(double skewness, double kurtosis) {
  /** Of the values that are not NaN. */
  static Shape of(double[] values) {
    double[] present = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    return new Shape(new Skewness().evaluate(present), new Kurtosis().evaluate(present));
  }
}
