package org.govservices.evaluator.records;

import java.util.regex.Pattern;
import org.govservices.evaluator.text.Keyword;

/**
 * The type that a table declares for a column, and the forms of text that are of it: the one place
 * where they are written, for every engine and every format of text. A text is of the type when it
 * has the form and its value exists (no 30 February, no number beyond 64 bits); nothing is rounded,
 * cut or guessed. The forms are expressions that Java and RE2 read alike.
 */
public enum ColumnType implements Keyword {
  TEXT("VARCHAR", "(?s).*", "a text"),
  /** 64 bits. */
  INTEGER("BIGINT", "[+-]?[0-9]+", "a whole number of at most 64 bits, such as 15"),
  /** Up to 20 digits before the point and 18 after it, exact. */
  DECIMAL(
      "DECIMAL(38,18)",
      "[+-]?(?:0*[0-9]{1,20}(?:\\.[0-9]{0,18}0*)?|\\.[0-9]{1,18}0*)",
      "a number such as 15.4, of at most 20 digits before the point and 18 after it"),
  /** Binary floating point: for conditions, never for what is counted or added. */
  NUMBER(
      "DOUBLE",
      "[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?",
      "a number such as 15.4 or 1e-3"),
  BOOLEAN(
      "BOOLEAN",
      "(?i:true|false|t|f|yes|no|y|n|1|0)",
      "true or false (also t, f, yes, no, y, n, 1, 0)"),
  /** With a time of day only when it is midnight. */
  DATE("DATE", Forms.DAY + "(?: 00:00(?::00(?:\\.0{1,6})?)?)?", "a date such as 2024-02-28"),
  /** Local time: without an offset from UTC, which no column could keep. */
  TIMESTAMP(
      "TIMESTAMP",
      Forms.DAY + "(?:[ T]" + Forms.TIME + ")?",
      "a date and time such as 2024-02-28 09:30:00, without a zone");

  private final String sql;
  private final String form;
  private final Pattern pattern;
  private final String expected;

  ColumnType(String sql, String form, String expected) {
    this.sql = sql;
    this.form = form;
    this.pattern = Pattern.compile(form);
    this.expected = expected;
  }

  /** Its name in SQL, the same for every engine but for what an engine maps itself. */
  public String sql() {
    return sql;
  }

  /** The expression that a whole text of the type matches. */
  public String form() {
    return form;
  }

  /** Whether a text, without blanks around it, has the form of the type. */
  public boolean hasForm(String text) {
    return pattern.matcher(text).matches();
  }

  /** What is expected, for people: {@code a whole number …, such as 15}. */
  public String expected() {
    return expected;
  }

  private static final class Forms {
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String DAY =
        "[1-9][0-9]{3}(?:-" + MONTH + "-|/" + MONTH + "/)(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String TIME =
        "(?:[01]?[0-9]|2[0-3]):[0-5]?[0-9](?::[0-5]?[0-9](?:\\.[0-9]{1,6}0*)?)?";
  }
}
