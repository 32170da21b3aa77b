package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints aligned columns for a person; a Chinese character is as wide as two Latin ones. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Prints; the last column is left-aligned, the others right-aligned. */
  void print(PrintWriter out) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        widths[c] = Math.max(widths[c], width(row.get(c)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < row.size(); c++) {
        String cell = row.get(c);
        line.append("  ");
        line.append(c == columns - 1 ? cell : " ".repeat(widths[c] - width(cell)) + cell);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String cell) {
    return cell.codePoints().map(c -> Character.isIdeographic(c) || c >= 0xFF00 ? 2 : 1).sum();
  }
}
