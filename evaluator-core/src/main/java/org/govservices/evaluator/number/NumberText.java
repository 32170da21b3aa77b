package org.govservices.evaluator.number;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * The only place where numbers become text. {@code Double.toString} differs between JDK 17 and
 * later ones; these methods give the same text on every JDK and in every locale.
 */
public final class NumberText {
  private NumberText() {}

  /**
   * The shortest decimal that reads back as the same double, without an exponent or a trailing
   * {@code .0}: {@code 90}, {@code 0.1}, {@code 1234.5}.
   *
   * @throws IllegalArgumentException when the value is not finite: "missing" is never a number
   */
  public static String shortest(double value) {
    String text = DoubleToDecimal.toString(requireFinite(value));
    if (value == 0 || text.indexOf('E') >= 0) {
      return decimal(value).toPlainString();
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** As {@link #shortest(double)}; empty when there is no number. */
  public static String shortest(OptionalDouble value) {
    return value.isPresent() ? shortest(value.getAsDouble()) : "";
  }

  /** As {@link #shortest(double)}, after removing floating-point noise as {@link Rounding} does. */
  public static String withoutNoise(double value) {
    return shortest(Rounding.withoutNoise(requireFinite(value)).doubleValue());
  }

  /**
   * The value with a fixed number of decimals, half-up, after removing floating-point noise as
   * {@link Rounding} does.
   */
  public static String fixed(double value, int decimals) {
    return new BigDecimal(Rounding.HALF_UP.round(requireFinite(value), decimals))
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /**
   * The number that {@link #shortest(double)} prints, for JSON and YAML; whole numbers have scale
   * 0.
   */
  public static BigDecimal decimal(double value) {
    BigDecimal decimal = new BigDecimal(DoubleToDecimal.toString(requireFinite(value)));
    BigDecimal plain = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static double requireFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a finite number: " + value);
    }
    return value;
  }
}
