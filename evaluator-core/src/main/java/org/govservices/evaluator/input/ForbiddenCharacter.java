package org.govservices.evaluator.input;

import java.util.Optional;

/**
 * Characters that no text of an input may hold, since no XML file can, and so no chart and no
 * workbook: control characters other than tabs and ends of lines, unpaired surrogates, U+FFFE and
 * U+FFFF.
 */
final class ForbiddenCharacter {
  private ForbiddenCharacter() {}

  /** What is wrong with a text, its first such character; empty when it has none. */
  static Optional<String> in(String text) {
    int at = indexIn(text);
    return at < 0 ? Optional.empty() : Optional.of(named(text.charAt(at)));
  }

  /** Where the first such character stands; −1 when there is none. */
  static int indexIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (isForbidden(c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isForbidden(char c) {
    return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
        || Character.isSurrogate(c)
        || c >= '\uFFFE';
  }

  private static String named(char c) {
    String code = String.format("U+%04X", (int) c);
    if (Character.isISOControl(c)) {
      return "found the control character " + code + "; delete it";
    }
    return "found "
        + code
        + (Character.isSurrogate(c) ? ", half a character" : ", which is no character")
        + "; delete it";
  }
}
