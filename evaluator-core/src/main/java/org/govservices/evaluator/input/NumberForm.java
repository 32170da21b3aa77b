package org.govservices.evaluator.input;

import java.util.regex.Pattern;

/** How numbers are written in YAML files. */
final class NumberForm {
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?((0|[1-9]\\d*)(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,9})?");
  private static final Pattern MEANT = Pattern.compile("[-+]?\\d[\\w.:+-]*");

  private NumberForm() {}

  /** Whether a text is a number that can be computed with, in the one way that all read alike. */
  static boolean isPlain(String text) {
    return DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
  }

  /** What to do about a text where a number is expected; empty when there is nothing to say. */
  static String advice(String text) {
    if (isPlain(text)) {
      return "; write it without quotes";
    }
    if (DECIMAL.matcher(text).matches()) {
      return "; it is too large to compute with";
    }
    return MEANT.matcher(text).matches()
        ? "; write it in decimal digits without a leading zero, such as 10 or 0.5"
        : "";
  }
}
