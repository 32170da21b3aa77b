package org.govservices.evaluator.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers are written in YAML files, and how large numbers may be in all files: 0, or from
 * 10<sup>−18</sup> to 10<sup>18</sup> on either side of it. So nothing that is computed of them
 * overflows, vanishes or wraps, and every whole number has a place in 64 bits.
 */
public final class NumberForm {
  /** What the numbers are that are taken. */
  public static final String MAGNITUDES = "0, or a number from 1e-18 to 1e18 in magnitude";

  private static final double LEAST = 1e-18;
  private static final double MOST = 1e18;
  private static final Pattern NOUGHT = Pattern.compile("[-+]?[0.]+([eE].*)?");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?((0|[1-9]\\d*)(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,9})?");

  private static final Pattern MEANT = Pattern.compile("[-+]?\\d[\\w.:+-]*");
  private static final Pattern DRESSED =
      Pattern.compile(
          "(?<sign>>=|=>|≥|≧|>|＞|<=|≤|<|＜|=|＝|~|≈|约)?\\s*"
              + "(?<number>[-+]?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?)\\s*(?<unit>[^\\d\\s,，.:：、\\]][^\\d,，]{0,20})?");
  private static final Pattern COMMA = Pattern.compile("[-+]?\\d+(,\\d+)+");
  private static final int LONGEST = 60;

  private NumberForm() {}

  /** Whether a text is a number that can be computed with, in the one way that all read alike. */
  static boolean isPlain(String text) {
    return DECIMAL.matcher(text).matches() && isSensible(text);
  }

  /** Whether a decimal number, of one of the magnitudes that are taken, can be computed with. */
  public static boolean isSensible(String decimal) {
    double magnitude = Math.abs(Double.parseDouble(decimal));
    return magnitude == 0
        ? NOUGHT.matcher(decimal).matches()
        : magnitude >= LEAST && magnitude <= MOST;
  }

  /**
   * What to do about a text where a number is expected; empty when there is nothing to say.
   *
   * @param key of the number: bands state their bounds by it
   * @param most the largest number that the schema takes there; missing when it says none
   */
  static String advice(String text, String key, JsonNode most) {
    if (isPlain(text)) {
      return "; write it without quotes";
    }
    if (DECIMAL.matcher(text).matches()) {
      return "; numbers that are taken: " + MAGNITUDES;
    }
    if (text.length() > LONGEST) {
      return "";
    }
    Matcher dressed = DRESSED.matcher(text);
    boolean letters = text.matches("[-+]?[\\w.:+-]+");
    if (dressed.matches() && !letters) {
      return "; write " + undressed(dressed, key, most);
    }
    if (COMMA.matcher(text).matches()) {
      return comma(text);
    }
    return MEANT.matcher(text).matches()
        ? "; write it in decimal digits without a leading zero, such as 10 or 0.5"
        : YamlFault.fullWidth(text).map(sign -> "; " + sign).orElse("");
  }

  private static String undressed(Matcher dressed, String key, JsonNode most) {
    String number = dressed.group("number");
    String sign = dressed.group("sign") == null ? "" : dressed.group("sign");
    String unit = dressed.group("unit") == null ? "" : dressed.group("unit");
    boolean more = sign.equals(">") || sign.equals("＞");
    boolean atLeast =
        sign.equals(">=") || sign.equals("=>") || sign.equals("≥") || sign.equals("≧");
    if (key.startsWith("above") && more) {
      return number + ": `" + key + "` already leaves it out";
    } else if (key.startsWith("above") && atLeast) {
      return "`" + key.replace("above", "from") + ": " + number + "`, which takes it in";
    } else if (key.startsWith("from") && more) {
      return "`" + key.replace("from", "above") + ": " + number + "`, which leaves it out";
    } else if (key.startsWith("from") && atLeast) {
      return number + ": `" + key + "` already takes it in";
    }
    boolean share =
        (unit.equals("%") || unit.equals("％")) && most.isNumber() && most.asDouble() <= 1;
    return share
        ? new BigDecimal(number).movePointLeft(2).stripTrailingZeros().toPlainString()
        : number;
  }

  private static String comma(String text) {
    String without = text.replace(",", "");
    return text.indexOf(',') == text.lastIndexOf(',')
        ? "; write " + text.replace(',', '.') + " if the comma is the decimal one, else " + without
        : "; write " + without;
  }
}
