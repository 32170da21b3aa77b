package org.govservices.evaluator.treatment;

import java.util.Map;
import java.util.function.Consumer;

/** How the outliers of an indicator are treated before scoring. */
public interface Treatment {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /**
   * Treats an indicator.
   *
   * @param values {@code double[unit]}, NaN where there is no value; not changed
   * @param changes is told of every value that is touched, in the order of the steps
   * @return {@code double[unit]}, NaN where there is no value
   */
  double[] treat(double[] values, Consumer<Change> changes);

  /**
   * A touched value.
   *
   * @param unit index
   * @param step a fixed word: {@code winsorised}, {@code log}, …
   */
  record Change(int unit, double from, double to, String step) {}
}
