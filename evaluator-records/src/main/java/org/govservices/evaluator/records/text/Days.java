package org.govservices.evaluator.records.text;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be meant by a text that is no date in a form that is taken. */
final class Days {
  private static final Pattern DAY =
      Pattern.compile("([1-9][0-9]{3})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?:[ T].*)?");
  private static final Map<Pattern, String> FORMS =
      Map.of(
          Pattern.compile("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"), "yyyy年M月d日",
          Pattern.compile("[0-9]{8}"), "yyyyMMdd",
          Pattern.compile("[0-9]{4}\\.[0-9]{1,2}\\.[0-9]{1,2}"), "yyyy.M.d",
          Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}"), "d.M.yyyy",
          Pattern.compile("[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}"), "d-M-yyyy, or M-d-yyyy",
          Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"), "d/M/yyyy, or M/d/yyyy");

  private Days() {}

  /**
   * That a text is of the right form and the calendar has no such day; else empty.
   *
   * @param formats that are declared; none for those of the type
   */
  static String fault(List<String> formats, String text) {
    if (formats.isEmpty()) {
      Matcher day = DAY.matcher(text);
      return day.matches() ? fault(integer(day, 1), integer(day, 2), integer(day, 3)) : "";
    }
    return formats.stream().anyMatch(format -> isLenient(format, text))
        ? "; the calendar has no such day"
        : "";
  }

  private static int integer(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String fault(int year, int month, int day) {
    if (month < 1 || month > 12) {
      return "; there is no month " + month;
    }
    int last = YearMonth.of(year, month).lengthOfMonth();
    return day < 1 || day > last
        ? "; there is no such day: " + YearMonth.of(year, month) + " has " + last + " days"
        : "";
  }

  private static boolean isLenient(String format, String text) {
    try {
      return TypedText.format(format).withResolverStyle(ResolverStyle.LENIENT).parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The form that a date may have. */
  static Optional<String> form(String text) {
    return FORMS.entrySet().stream()
        .filter(form -> form.getKey().matcher(text).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
