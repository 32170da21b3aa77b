package org.govservices.evaluator.treatment;

import java.util.Map;

/** How the outliers of an indicator are treated before scoring. */
public interface Treatment {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /** Whether treated values may be in another unit of measurement than the indicator's. */
  default boolean changesUnit() {
    return false;
  }

  /** Whether values stay as they are. */
  default boolean isNone() {
    return false;
  }

  /**
   * Treats an indicator.
   *
   * @param values {@code double[unit]}, NaN where there is no value; not changed
   * @param log is told of every value that is touched
   * @return {@code double[unit]}, NaN where there is no value
   * @throws CannotTreatException when the values do not allow it
   */
  double[] treat(double[] values, Log log);

  /** Takes down what a treatment does. */
  interface Log {
    /**
     * A value was touched.
     *
     * @param unit index
     * @param step a fixed word: {@code winsorised}, {@code log}, …
     */
    void changed(int unit, double from, double to, String step);

    /** Something that is about no single unit. */
    void note(String text);

    /** Every value that differs was touched in this step. */
    default void changed(double[] from, double[] to, String step) {
      for (int u = 0; u < from.length; u++) {
        if (Double.compare(from[u], to[u]) != 0) {
          changed(u, from[u], to[u], step);
        }
      }
    }
  }

  /** The values do not allow the treatment; the message says why. */
  final class CannotTreatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public CannotTreatException(String reason) {
      super(reason);
    }
  }
}
