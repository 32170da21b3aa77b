package org.govservices.evaluator.aggregation;

import java.util.Map;

/** How the scores of a dimension's children become its score. */
public interface Aggregation {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /**
   * Combines the scored children of every unit; a unit with none stays unscored. Inside this kernel
   * NaN stands for "not scored".
   *
   * @param children {@code double[child][unit]}; not changed
   * @param weights {@code double[child]}, positive, relative to each other; renormalised over the
   *     scored children of each unit
   * @param n how many units; the arrays may be longer
   * @param out {@code double[unit]}
   */
  void combine(double[][] children, double[] weights, int n, double[] out);

  /** Whether combined scores stay on the framework's scale when the children's do. */
  default boolean staysOnScale() {
    return true;
  }

  /** Whether a unit's result depends on other units', so that all must be combined at once. */
  default boolean comparesUnits() {
    return false;
  }

  /** Whether a better child never lowers the result, all else equal. */
  default boolean isMonotone() {
    return true;
  }

  /** Whether a child's score is used as it is. */
  default Use use(double childScore) {
    return Use.AS_IS;
  }

  /** How an aggregation uses a child's score. */
  enum Use {
    /** As it is. */
    AS_IS,
    /** As the floor that the contract declares; the log says so. */
    FLOORED,
    /** Not at all: the score is an error. */
    REFUSED
  }
}
