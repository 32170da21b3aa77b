package org.govservices.evaluator.normalisation;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A function applied to an indicator's values, and to what its scoring rule states, first. */
public interface Transform extends DoubleUnaryOperator {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /** Whether the function is defined for the value. */
  boolean allows(double value);

  /** Whether this is no transform. */
  default boolean isNone() {
    return false;
  }
}
