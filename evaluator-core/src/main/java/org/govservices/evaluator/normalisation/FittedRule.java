package org.govservices.evaluator.normalisation;

import java.util.Map;

/** A scoring rule whose parameters are known: a function from values to scores. */
public interface FittedRule {
  /** The score of an observed value. */
  double score(double value);

  /**
   * The scores of a block of values; NaN, which stands for "no value" inside kernels, stays NaN.
   *
   * @param values {@code double[unit]}
   * @param from first unit
   * @param n how many units
   * @param out takes the scores, from index 0
   */
  default void score(double[] values, int from, int n, double[] out) {
    for (int i = 0; i < n; i++) {
      double value = values[from + i];
      out[i] = Double.isNaN(value) ? value : score(value);
    }
  }

  /** The fitted parameters by name, in print order. */
  Map<String, Double> parameters();

  /** Whether the rule takes the value as it is. */
  default Reading reading(double value) {
    return Reading.AS_IS;
  }

  /**
   * The nearest value that the rule does not refuse: the value itself where the rule takes it. Of
   * two that are equally near, the lower.
   */
  default double nearest(double value) {
    return value;
  }

  /** Whether the rule takes every value as it is. */
  default boolean takesAll() {
    return false;
  }

  /** How a rule takes a value. */
  enum Reading {
    /** As it is. */
    AS_IS,
    /** As the nearest value the rule allows; the log says so. */
    CAPPED,
    /** Not at all: the value is an error. */
    REFUSED
  }
}
