package org.govservices.evaluator.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.govservices.evaluator.text.Keyword;

/**
 * How a score is rounded, once, before bands and ranks.
 *
 * <p>A weighted mean of 90s may come out as 90.00000000000001, and 0.285 is stored a little below
 * its decimal: so a value is first read to 12 significant digits, which removes the noise of
 * floating-point sums, and then rounded as the contract says. Values that differ from a tie by less
 * than one part in 10<sup>12</sup> are thereby ties.
 */
public enum Rounding implements Keyword {
  HALF_UP(RoundingMode.HALF_UP),
  HALF_EVEN(RoundingMode.HALF_EVEN);

  /** The most digits after the point that a value is rounded to. */
  public static final int MOST_DECIMALS = 12;

  private static final MathContext WITHOUT_NOISE = new MathContext(12, RoundingMode.HALF_EVEN);

  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12
  };
  private static final double FAST_BELOW = 1e6;

  /** More than what 12 digits can move a number below {@link #FAST_BELOW}. */
  private static final double NEAR_TIE = 1e-5;

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /**
   * The double nearest to the rounded decimal.
   *
   * @param value finite
   * @param decimals digits after the point, 0 to 12
   */
  public double round(double value, int decimals) {
    double shifted = value * POWERS_OF_TEN[decimals];
    double nearest = Math.rint(shifted);
    // Far from a tie neither the noise nor the way of rounding ties matters, and a whole number
    // divided by a power of ten is the double nearest to that decimal.
    if (Math.abs(shifted) < FAST_BELOW && Math.abs(Math.abs(shifted - nearest) - 0.5) > NEAR_TIE) {
      return nearest / POWERS_OF_TEN[decimals] + 0.0;
    }
    double rounded = withoutNoise(value).setScale(decimals, mode).doubleValue();
    return rounded == 0 ? 0.0 : rounded; // no negative zero
  }

  /** The value to 12 significant digits. */
  static BigDecimal withoutNoise(double value) {
    return new BigDecimal(value).round(WITHOUT_NOISE);
  }
}
