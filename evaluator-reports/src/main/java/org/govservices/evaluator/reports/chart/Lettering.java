package org.govservices.evaluator.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of one size and colour on a picture; Chinese may break anywhere, Latin at spaces.
 *
 * @param size in units of the picture
 */
record Lettering(double size, Color colour) {
  static final Color INK = new Color(0x1F2933);
  static final Color GREY = new Color(0x5F6B7A);
  private static final String NEVER_FIRST = "，。、；：？！）》”’…,.;:?!)]%";
  private static final String ELLIPSIS = "…";

  /**
   * The baseline that centres a line on a height: digits and capitals are 0.71 of the size tall.
   */
  double baselineAround(double middle) {
    return middle + size * 0.36;
  }

  double lineHeight() {
    return Math.round(size * 1.4);
  }

  /** The width of the widest part of a text that may not be broken. */
  double widestPiece(String text) {
    return pieces(text).stream().mapToDouble(piece -> width(piece.strip())).max().orElse(0);
  }

  double width(String text) {
    return ChartFont.width(text, size);
  }

  void left(Graphics2D canvas, String text, double x, double baseline) {
    canvas.setFont(ChartFont.ofSize(size));
    canvas.setPaint(colour);
    canvas.drawString(text, (float) x, (float) baseline);
  }

  void right(Graphics2D canvas, String text, double x, double baseline) {
    left(canvas, text, x - width(text), baseline);
  }

  void centre(Graphics2D canvas, String text, double x, double baseline) {
    left(canvas, text, x - width(text) / 2, baseline);
  }

  /** The text, or as much of it as fits followed by an ellipsis. */
  String fit(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end).strip() + ELLIPSIS) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + ELLIPSIS;
  }

  /** The text in lines that fit, where its words allow. */
  List<String> wrap(String text, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (width((line + piece).strip()) > room && !line.toString().isBlank()) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** What may not be broken further: words with the space after them, single Chinese characters. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < text.length(); i++) {
      char before = text.charAt(i - 1);
      char after = text.charAt(i);
      boolean mayBreak = after != ' ' && (before == ' ' || isChinese(before) || isChinese(after));
      if (mayBreak && NEVER_FIRST.indexOf(after) < 0) {
        pieces.add(text.substring(start, i));
        start = i;
      }
    }
    pieces.add(text.substring(start));
    return pieces;
  }

  private static boolean isChinese(char c) {
    return c >= '\u2E80';
  }
}
