package org.govservices.evaluator.treatment;

import java.util.Map;
import org.govservices.evaluator.text.LocalText;

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

  /** Whether another treatment takes the first steps of this one, whatever the values. */
  default boolean goesOnFrom(Treatment other) {
    return false;
  }

  /**
   * Treats an indicator to which a treatment that this one goes on from was applied already; what
   * comes out is the same as without it.
   *
   * @param values {@code double[unit]}, NaN where there is no value; not changed
   * @param begun what the other treatment made of them; not changed
   * @param log is told of every value that is touched
   * @return {@code double[unit]}, NaN where there is no value
   * @throws CannotTreatException when the values do not allow it
   */
  default double[] goOn(double[] values, double[] begun, Log log) {
    return treat(values, log);
  }

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
    void note(LocalText text);

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
