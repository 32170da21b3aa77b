package org.govservices.evaluator.observation;

import java.math.BigDecimal;
import org.govservices.evaluator.number.NumberText;

/**
 * How far two values may lie apart and still say the same.
 *
 * @param absolute in the indicator's unit of measurement, 0 or more
 * @param relative as a share of the larger of the two, 0 or more
 */
public record Tolerance(double absolute, double relative) {
  /** Only equal values say the same. */
  public static final Tolerance NONE = new Tolerance(0, 0);

  /**
   * Whether two values lie within either tolerance; in decimals, so that 1.1 and 1 differ by 0.1.
   */
  public boolean allows(double one, double other) {
    BigDecimal a = NumberText.decimal(one);
    BigDecimal b = NumberText.decimal(other);
    BigDecimal larger = a.abs().max(b.abs());
    BigDecimal allowed =
        NumberText.decimal(absolute).max(NumberText.decimal(relative).multiply(larger));
    return a.subtract(b).abs().compareTo(allowed) <= 0;
  }
}
