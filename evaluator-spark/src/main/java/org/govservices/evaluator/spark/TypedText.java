package org.govservices.evaluator.spark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govservices.evaluator.records.ColumnType;

/**
 * Texts of a declared type. What is taken has the value that the embedded engine gives it; texts
 * that it would have to round or to cut are not of the type here.
 */
final class TypedText {
  private static final int DECIMALS = 18;
  private static final int DIGITS = 38;
  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "1");
  private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "0");
  private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})"
              + "(?:[ T]([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\\.([0-9]{1,6}))?)?Z?)?");

  private TypedText() {}

  /** The value of a text; empty when the text is not of the type. */
  static Optional<Object> value(ColumnType type, String text) {
    String stripped = text.strip();
    return switch (type) {
      case TEXT -> Optional.of(text);
      case INTEGER -> exact(stripped).flatMap(TypedText::whole);
      case DECIMAL -> exact(stripped).flatMap(TypedText::decimal);
      case NUMBER -> number(stripped);
      case BOOLEAN -> truth(text.toLowerCase(Locale.ROOT));
      case DATE -> time(stripped).map(LocalDateTime::toLocalDate);
      case TIMESTAMP -> time(stripped).map(time -> time);
    };
  }

  private static Optional<BigDecimal> exact(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<Object> whole(BigDecimal number) {
    try {
      return Optional.of(number.longValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> decimal(BigDecimal number) {
    if (number.precision() - number.scale() > DIGITS - DECIMALS) {
      return Optional.empty();
    }
    return Optional.of(number.setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  private static Optional<Object> number(String text) {
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(Double.parseDouble(text));
    }
    boolean negative = text.startsWith("-");
    String word = (negative ? text.substring(1) : text).toLowerCase(Locale.ROOT);
    if (!NOT_FINITE.contains(word)) {
      return Optional.empty();
    }
    double infinity = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    return Optional.of(word.equals("nan") ? Double.NaN : infinity);
  }

  private static Optional<Object> truth(String word) {
    if (TRUE.contains(word)) {
      return Optional.of(true);
    }
    return FALSE.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private static Optional<LocalDateTime> time(String text) {
    Matcher parts = TIME.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(part(parts, 1), part(parts, 3), part(parts, 4));
      String fraction = parts.group(8) == null ? "" : parts.group(8);
      int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
      return Optional.of(date.atTime(part(parts, 5), part(parts, 6), part(parts, 7), nanos));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int part(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }
}
