package org.govservices.evaluator.records.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govservices.evaluator.records.ColumnType;

/** The value of a text by its declared type; the forms are those of {@link ColumnType}. */
public final class TypedText {
  /** What is no part of a field's text where it stands around it, as in observation files. */
  public static final String BLANKS = " \t\r\n";

  private static final int DECIMALS = 18;
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "1");
  private static final Pattern PARTS = Pattern.compile("[-/ T:.]");
  private static final Pattern OFFSET =
      Pattern.compile("(.*:[0-9.]+)(Z|[+-][0-9]{2}(?::?[0-9]{2})?)");
  private static final Pattern RUN = Pattern.compile("([A-Za-z])\\1*");
  private static final Set<String> LETTERS = Set.of("y", "M", "d", "H", "h", "a", "m", "s", "S");
  private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

  private TypedText() {}

  /** A text without the blanks around it. */
  public static String trimmed(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && BLANKS.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    while (begin < end && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(begin, end);
  }

  /**
   * A way to write dates, as {@link DateTimeFormatter} has it, with years of four digits.
   *
   * @throws IllegalArgumentException when it is none, or does not give a whole date
   */
  public static DateTimeFormatter format(String pattern) {
    return FORMATS.computeIfAbsent(
        pattern,
        p -> {
          checkLetters(p);
          DateTimeFormatter format =
              DateTimeFormatter.ofPattern(p.replace('y', 'u'), Locale.ROOT)
                  .withResolverStyle(ResolverStyle.STRICT);
          LocalDateTime some = LocalDateTime.of(1985, 12, 31, 23, 59, 58);
          try {
            if (local(format, format.format(some)).toLocalDate().equals(some.toLocalDate())) {
              return format;
            }
          } catch (DateTimeException e) {
            // told below
          }
          throw new IllegalArgumentException(
              "gives no whole date with a year of four digits; expected a form such as d.M.yyyy");
        });
  }

  /**
   * Letters that mean what nobody means ({@code D} is the day of the year, {@code Y} the year of a
   * week) would read a date as another one.
   */
  private static void checkLetters(String pattern) {
    Matcher runs = RUN.matcher(pattern.replaceAll("'[^']*'", " ").replace('u', 'y'));
    Set<String> seen = new HashSet<>();
    while (runs.find()) {
      String letter = runs.group(1);
      if (!LETTERS.contains(letter)) {
        throw new IllegalArgumentException(
            "has the letter "
                + letter
                + "; expected y M d for the date, H m s S for the time, h with a for a time of"
                + " twelve hours, and text in '…'");
      }
      if (!seen.add(letter)) {
        throw new IllegalArgumentException("has the letter " + letter + " in two places");
      }
    }
    if (seen.contains("h") != seen.contains("a")) {
      throw new IllegalArgumentException(
          seen.contains("h")
              ? "has h, hours to 12, and no a that says which half of the day; expected H or h with"
                  + " a"
              : "has a, the half of the day, and no h; expected H, or h with a");
    }
  }

  /**
   * The value of a text without blanks around it: String, Long, BigDecimal of scale 18, Double,
   * Boolean, LocalDate or LocalDateTime. Empty when the text is not of the type.
   */
  public static Optional<Object> value(TextShape.Column column, String text) {
    if (!column.formats().isEmpty()) {
      return declared(column, text);
    }
    if (column.zone() != null) {
      Matcher offset = OFFSET.matcher(text);
      if (offset.matches()) {
        return value(ColumnType.TIMESTAMP, offset.group(1))
            .flatMap(time -> inZone((LocalDateTime) time, offset.group(2), column.zone()));
      }
    }
    return value(column.type(), text);
  }

  /** The value of a text in the forms of a type; see {@link #value(TextShape.Column, String)}. */
  public static Optional<Object> value(ColumnType type, String text) {
    if (!type.hasForm(text)) {
      return Optional.empty();
    }
    return switch (type) {
      case TEXT -> Optional.of(text);
      case INTEGER -> whole(new BigInteger(text));
      case DECIMAL ->
          Optional.of(new BigDecimal(text).setScale(DECIMALS, RoundingMode.UNNECESSARY));
      case NUMBER -> Optional.of(Double.parseDouble(text)).filter(Double::isFinite).map(n -> n);
      case BOOLEAN -> Optional.of(TRUE.contains(text.toLowerCase(Locale.ROOT)));
      case DATE -> time(text).map(LocalDateTime::toLocalDate);
      case TIMESTAMP -> time(text).map(time -> time);
    };
  }

  private static Optional<Object> whole(BigInteger number) {
    return number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(number.longValueExact());
  }

  private static Optional<LocalDateTime> time(String text) {
    String[] parts = PARTS.split(text, -1);
    int[] numbers = new int[7];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Integer.parseInt(i == 6 ? (parts[i] + "000000000").substring(0, 9) : parts[i]);
    }
    try {
      return Optional.of(
          LocalDateTime.of(
              numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> declared(TextShape.Column column, String text) {
    for (String pattern : column.formats()) {
      try {
        LocalDateTime time = local(format(pattern), text);
        boolean date = column.type() == ColumnType.DATE;
        if (!date || time.toLocalDate().atStartOfDay().equals(time)) {
          return Optional.of(date ? time.toLocalDate() : time);
        }
      } catch (DateTimeException e) {
        // not in this form
      }
    }
    return Optional.empty();
  }

  private static LocalDateTime local(DateTimeFormatter format, String text) {
    TemporalAccessor parsed = format.parseBest(text, LocalDateTime::from, LocalDate::from);
    return parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
  }

  private static Optional<Object> inZone(LocalDateTime time, String offset, String zone) {
    try {
      return Optional.of(
          OffsetDateTime.of(time, ZoneOffset.of(offset))
              .atZoneSameInstant(ZoneId.of(zone))
              .toLocalDateTime());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
