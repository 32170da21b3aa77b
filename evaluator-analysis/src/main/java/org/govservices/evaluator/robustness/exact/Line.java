package org.govservices.evaluator.robustness.exact;

import java.math.BigInteger;

/**
 * A linear function of weights that sum to 1, exact, in whole numbers of some small part of a
 * point, and near, in points.
 *
 * @param exact {@code BigInteger[indicator]}: its value where that indicator has all weight
 * @param near the same as doubles
 * @param error more than what a sum of doubles can be off by
 */
@SuppressWarnings("ArrayRecordComponent") // kernel columns, not to be changed
record Line(BigInteger[] exact, double[] near, double error) {
  /** Twice what each product and sum can lose, for each indicator and for the weights. */
  private static final double LOST = 0x1p-50;

  static Line of(BigInteger[] exact, double unit) {
    double[] near = new double[exact.length];
    double largest = 0;
    for (int i = 0; i < near.length; i++) {
      near[i] = exact[i].doubleValue() * unit;
      largest = Math.max(largest, Math.abs(near[i]));
    }
    return new Line(exact, near, LOST * (near.length + 8) * largest);
  }

  /** Its negative. */
  Line negated() {
    BigInteger[] minus = new BigInteger[exact.length];
    double[] nearly = new double[near.length];
    for (int i = 0; i < minus.length; i++) {
      minus[i] = exact[i].negate();
      nearly[i] = -near[i];
    }
    return new Line(minus, nearly, error);
  }

  /** The value in points at weights given as doubles. */
  double at(double[] weights) {
    double sum = 0;
    for (int i = 0; i < near.length; i++) {
      sum += near[i] * weights[i];
    }
    return sum;
  }

  /** The exact value at weights given as whole numbers, times their sum. */
  BigInteger at(BigInteger[] weights) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < exact.length; i++) {
      if (weights[i].signum() != 0) {
        sum = sum.add(exact[i].multiply(weights[i]));
      }
    }
    return sum;
  }
}
