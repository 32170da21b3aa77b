package org.govservices.evaluator.reports.workbook;

/**
 * How wide text is, in digits of the sheet's font: a Chinese character takes two, anything else
 * one. Measuring with fonts would be slow and differ between machines.
 */
final class TextWidth {
  private static final int FIRST_WIDE = 0x2E80;

  private TextWidth() {}

  /** The width of the widest line. */
  static int of(String text) {
    return text.lines().mapToInt(TextWidth::ofLine).max().orElse(0);
  }

  /** The width that wrapped text needs at least: its longest word; Chinese wraps anywhere. */
  static int ofLongestWord(String text) {
    int longest = 0;
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      word = c >= FIRST_WIDE || c == ' ' || c == '\n' ? 0 : word + 1;
      longest = Math.max(longest, c >= FIRST_WIDE ? 2 : word);
    }
    return longest;
  }

  /** How many lines text takes when wrapped to a width. */
  static int lines(String text, int width) {
    return text.lines().mapToInt(line -> wrapped(line, width)).sum();
  }

  private static int wrapped(String line, int width) {
    int lines = 1;
    int used = 0;
    for (String word : line.split(" ", -1)) {
      int length = ofLine(word);
      boolean wide = !word.isEmpty() && word.charAt(0) >= FIRST_WIDE;
      if (used > 0 && used + 1 + length > width && !wide) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      while (used > width) {
        lines++;
        used -= width;
      }
    }
    return lines;
  }

  private static int ofLine(String line) {
    int width = 0;
    for (int i = 0; i < line.length(); i++) {
      width += line.charAt(i) >= FIRST_WIDE ? 2 : 1;
    }
    return width;
  }
}
