package org.govservices.evaluator.input;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.Keyword;

/**
 * How numbers are written in a table: in decimal digits with a point, unless it is declared
 * otherwise. This is the one grammar of numbers in all tables.
 *
 * @param decimalComma whether 96,73 is written for 96.73
 * @param fullWidth whether full-width digits and signs stand for their equals
 * @param percent how a percentage, 96.73%, is taken; it is refused without
 */
public record NumberWriting(boolean decimalComma, boolean fullWidth, Optional<Percent> percent) {
  /** Plain numbers alone. */
  public static final NumberWriting PLAIN = new NumberWriting(false, false, Optional.empty());

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
  private static final Pattern COMMA = Pattern.compile("[-+]?\\d+,\\d+");

  /** How 96.73%, which a workbook stores as 0.9673, is taken. */
  public enum Percent implements Keyword {
    /** As 96.73. */
    SHOWN,
    /** As 0.9673. */
    STORED
  }

  /** The number that a text says; empty when it says none, or one beyond {@link NumberForm}. */
  public OptionalDouble number(String text) {
    String digits = digits(text);
    if (!NUMBER.matcher(digits).matches() || !NumberForm.isSensible(digits)) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(digits);
    return OptionalDouble.of(
        isPercentage(text) && percent.filter(Percent.STORED::equals).isPresent()
            ? NumberText.decimal(number).movePointLeft(2).doubleValue()
            : number);
  }

  /**
   * The digits of a number in plain writing, with a point, without a percent sign; some text that
   * is no number when the text says none.
   */
  String digits(String text) {
    String plain = plain(text);
    if (percent.isPresent() && isPercentage(text)) {
      plain = plain.substring(0, plain.length() - 1).strip();
    }
    if (decimalComma) {
      plain = plain.indexOf('.') >= 0 ? "" : plain.replace(',', '.');
    }
    return plain;
  }

  /** Whether a text is a number in plain writing, be it too large to compute with. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** Whether a text is a number with a percent sign behind it. */
  public boolean isPercentage(String text) {
    String plain = plain(text);
    if (!plain.endsWith("%")) {
      return false;
    }
    String number = plain.substring(0, plain.length() - 1).strip();
    return NUMBER.matcher(decimalComma ? number.replace(',', '.') : number).matches();
  }

  private String plain(String text) {
    return fullWidth ? OddCharacter.narrowed(text) : text;
  }

  /**
   * What may be wrong with a text that is no number, and what to do.
   *
   * @param kind the same for all texts of one column that one mistake is behind; may be empty
   * @param text for the end of a message; may be empty
   */
  record Advice(String kind, String text) {}

  /** What may be wrong with a text that is no number. */
  Advice advice(String text) {
    String narrow = OddCharacter.narrowed(text).replaceAll("[\\p{Z}\\p{Cf}]", "");
    if (!narrow.equals(text) && NUMBER.matcher(narrow).matches()) {
      boolean isFullWidth = !fullWidth && NUMBER.matcher(OddCharacter.narrowed(text)).matches();
      return new Advice(
          "an odd character" + OddCharacter.firstIn(text),
          (isFullWidth ? "; it has full-width digits or signs" : "")
              + OddCharacter.advice(text)
              + ": write "
              + narrow
              + (isFullWidth ? ", or state `digits: full-width`" : ""));
    }
    if (percent.isEmpty() && (isPercentage(text) || isPercentage(narrow))) {
      String number = narrow.substring(0, narrow.length() - 1).strip();
      double shown = Double.parseDouble(decimalComma ? number.replace(',', '.') : number);
      return new Advice(
          "a percentage" + OddCharacter.firstIn(text),
          "; it is a percentage typed as text: state `percent: shown` (taken as "
              + number
              + ") or `percent: stored`"
              + (Double.isFinite(shown)
                  ? " (as "
                      + NumberText.shortest(
                          NumberText.decimal(shown).movePointLeft(2).doubleValue())
                      + ")"
                  : "")
              + OddCharacter.advice(text));
    }
    if (!OddCharacter.advice(text).isEmpty()) {
      return new Advice("", OddCharacter.advice(text));
    }
    return new Advice(
        decimalComma || COMMA.matcher(text).matches() ? "a decimal mark" : "", decimalMark(text));
  }

  private String decimalMark(String text) {
    boolean isNumber = NUMBER.matcher(text).matches();
    if (isNumber && Double.isFinite(Double.parseDouble(text))) {
      return "; the decimal mark is declared to be a comma";
    }
    if (THOUSANDS.matcher(text).matches()) {
      return "; it has a comma between thousands, or a decimal comma: write the digits alone, or"
          + " state `decimal: comma`";
    }
    if (!decimalComma && COMMA.matcher(text).matches()) {
      return "; it has a decimal comma: write "
          + text.replace(',', '.')
          + ", or state `decimal: comma`";
    }
    return isNumber ? "; it is too large to compute with" : "";
  }
}
