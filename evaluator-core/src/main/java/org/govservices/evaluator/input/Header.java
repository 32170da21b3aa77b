package org.govservices.evaluator.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The names of a table's columns. Where several rows name them, a name is what stands above each
 * other, joined by a slash: 网上平台/好评率.
 */
final class Header {
  private Header() {}

  /** The name of a column of which these rows say these texts, from the top. */
  static String joined(List<String> texts) {
    List<String> parts = new ArrayList<>();
    for (String text : texts) {
      if (!text.isEmpty() && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(text))) {
        parts.add(text);
      }
    }
    return String.join("/", parts);
  }

  /**
   * The names in lines of a text file, by field. A text without one to its right holds for the
   * fields there, too, as a merged cell does that was saved as text, if something stands below it.
   */
  static SortedMap<Integer, String> of(List<TableFile.Line> lines, List<Integer> rows) {
    List<TableFile.Line> header =
        rows.stream()
            .map(
                row ->
                    lines.stream()
                        .filter(line -> line.number() == row)
                        .findFirst()
                        .orElse(TableFile.Line.empty(row)))
            .toList();
    TableFile.Line lowest = header.get(header.size() - 1);
    SortedMap<Integer, String> names = new TreeMap<>();
    for (int field = 0; field < lowest.fields().size(); field++) {
      List<String> texts = new ArrayList<>();
      for (TableFile.Line line : header) {
        texts.add(line.number() == lowest.number() ? line.get(field) : spread(line, lowest, field));
      }
      names.put(field, joined(texts));
    }
    return names;
  }

  private static String spread(TableFile.Line upper, TableFile.Line lowest, int field) {
    int from = field;
    while (from > 0 && upper.get(from).isEmpty()) {
      from--;
    }
    boolean holds = from == field || (!lowest.get(from).isEmpty() && !lowest.get(field).isEmpty());
    return holds ? upper.get(from) : "";
  }

  /** What is to be said of a text below no name. */
  static String unnamed(String found, String otherwise) {
    return "found '" + found + "' in a column without a name; name the column, or " + otherwise;
  }

  /**
   * The columns by name, without those that are wrong or have none.
   *
   * @param report takes a column and what is wrong with its name
   */
  static Map<String, Integer> columns(
      SortedMap<Integer, String> names, BiConsumer<Integer, String> report) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    names.forEach(
        (column, name) -> {
          Optional<String> forbidden = ForbiddenCharacter.in(name);
          if (name.isEmpty()) {
            return;
          }
          if (forbidden.isPresent()) {
            report.accept(column, forbidden.get());
          } else if (columns.putIfAbsent(name, column) != null) {
            report.accept(column, "column '" + name + "' stands twice");
          }
        });
    return columns;
  }
}
