package org.govservices.evaluator.input;

import java.util.Map;
import java.util.Optional;

/**
 * Characters that nobody sees, or that look like others: blanks that are no blanks, marks without a
 * width, the full-width forms of East Asian keyboards. Messages name them by their code points.
 */
public final class OddCharacter {
  private static final int FULL_WIDTH = 0xFEE0;
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x00A0, "a no-break space"),
          Map.entry(0x00AD, "a soft hyphen, invisible"),
          Map.entry(0x200B, "a zero-width space, invisible"),
          Map.entry(0x200C, "a zero-width non-joiner, invisible"),
          Map.entry(0x200D, "a zero-width joiner, invisible"),
          Map.entry(0x200E, "a left-to-right mark, invisible"),
          Map.entry(0x200F, "a right-to-left mark, invisible"),
          Map.entry(0x2010, "a hyphen that is no minus sign"),
          Map.entry(0x2011, "a no-break hyphen"),
          Map.entry(0x2012, "a figure dash"),
          Map.entry(0x2013, "an en dash"),
          Map.entry(0x2014, "an em dash"),
          Map.entry(0x202F, "a narrow no-break space"),
          Map.entry(0x2060, "a word joiner, invisible"),
          Map.entry(0x2212, "a minus sign of typesetting"),
          Map.entry(0x3000, "an ideographic space"),
          Map.entry(0x3002, "an ideographic full stop"),
          Map.entry(0xFEFF, "a byte order mark, invisible"));

  private OddCharacter() {}

  /**
   * What to say of the first odd character in a text: "; it holds U+00A0, a no-break space, behind
   * '96.7'"; nothing when there is none. In Chinese text full-width signs are at home.
   */
  public static String advice(String text) {
    int at = indexIn(text);
    if (at < 0) {
      return "";
    }
    int c = text.codePointAt(at);
    String before = text.substring(0, at);
    return "; it holds "
        + (isVisible(c) ? Character.toString(c) + " (" + code(c) + ")" : code(c))
        + ", "
        + name(c).orElseThrow()
        + (before.isBlank() ? ", in front" : ", behind '" + before + "'");
  }

  /** The code point of the first odd character in a text, as U+200B; empty when there is none. */
  static String firstIn(String text) {
    int at = indexIn(text);
    return at < 0 ? "" : code(text.codePointAt(at));
  }

  private static int indexIn(String text) {
    boolean isChinese = text.codePoints().anyMatch(Character::isIdeographic);
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (name(c).isPresent() && !(isChinese && isVisible(c))) {
        return at;
      }
      at += Character.charCount(c);
    }
    return -1;
  }

  /** The text with full-width forms, ideographic spaces and U+2212 as their ASCII equals. */
  public static String narrowed(String text) {
    StringBuilder narrowed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      narrowed.append(isFullWidth(c) ? (char) (c - FULL_WIDTH) : c == 0x3000 ? ' ' : c);
    }
    return narrowed.toString().replace('\u2212', '-').strip();
  }

  /** A text on one line, whatever it holds: ends of lines and invisible characters as escapes. */
  public static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        default -> {
          if (isHidden(c)) {
            line.append(String.format("\\u%04X", (int) c));
          } else {
            line.append(c);
          }
        }
      }
    }
    return line.toString();
  }

  private static boolean isHidden(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static Optional<String> name(int c) {
    if (c == 0xFF05) {
      return Optional.of("a full-width percent sign");
    }
    if (isFullWidth(c)) {
      return Optional.of(
          c >= 0xFF10 && c <= 0xFF19
              ? "a full-width digit"
              : "the full-width form of " + (char) (c - FULL_WIDTH));
    }
    String name = NAMES.get(c);
    if (name == null && Character.isDigit(c) && c > '9') {
      return Optional.of("a digit of another script");
    }
    if (name == null && Character.getType(c) == Character.SPACE_SEPARATOR && c != ' ') {
      return Optional.of("a space of another kind");
    }
    if (name == null && c > 0x7F && c <= 0xFFFF && isHidden((char) c)) {
      return Optional.of("an invisible character");
    }
    return Optional.ofNullable(name);
  }

  private static boolean isFullWidth(int c) {
    return c >= 0xFF01 && c <= 0xFF5E;
  }

  private static boolean isVisible(int c) {
    return !Character.isSpaceChar(c) && !(c <= 0xFFFF && isHidden((char) c));
  }

  private static String code(int c) {
    return String.format("U+%04X", c);
  }
}
