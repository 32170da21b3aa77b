package org.govservices.evaluator.input;

import java.util.regex.Pattern;

/**
 * How numbers are written in YAML files, and how large numbers may be in all files: 0, or from
 * 10<sup>−18</sup> to 10<sup>18</sup> on either side of it. So nothing that is computed of them
 * overflows, vanishes or wraps, and every whole number has a place in 64 bits.
 */
final class NumberForm {
  /** What the numbers are that are taken. */
  static final String MAGNITUDES = "0, or a number from 1e-18 to 1e18 in magnitude";

  private static final double LEAST = 1e-18;
  private static final double MOST = 1e18;
  private static final Pattern NOUGHT = Pattern.compile("[-+]?[0.]+([eE].*)?");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?((0|[1-9]\\d*)(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,9})?");
  private static final Pattern MEANT = Pattern.compile("[-+]?\\d[\\w.:+-]*");

  private NumberForm() {}

  /** Whether a text is a number that can be computed with, in the one way that all read alike. */
  static boolean isPlain(String text) {
    return DECIMAL.matcher(text).matches() && isSensible(text);
  }

  /** Whether a decimal number can be computed with. */
  static boolean isSensible(String decimal) {
    double magnitude = Math.abs(Double.parseDouble(decimal));
    return magnitude == 0
        ? NOUGHT.matcher(decimal).matches()
        : magnitude >= LEAST && magnitude <= MOST;
  }

  /** What to do about a text where a number is expected; empty when there is nothing to say. */
  static String advice(String text) {
    if (isPlain(text)) {
      return "; write it without quotes";
    }
    if (DECIMAL.matcher(text).matches()) {
      return "; numbers that are taken: " + MAGNITUDES;
    }
    return MEANT.matcher(text).matches()
        ? "; write it in decimal digits without a leading zero, such as 10 or 0.5"
        : "";
  }
}
