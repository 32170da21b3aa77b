package org.govservices.evaluator.reports.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/**
 * A table that becomes a CSV file, a part of a JSON file and a sheet of a workbook.
 *
 * @param name of the file, without its ending: lower-case words joined by hyphens
 * @param title short enough for a sheet's name
 * @param about what it holds, in a sentence
 * @param texts the columns that hold texts; all others hold numbers, or nothing
 */
public record TitledTable(
    String name, LocalText title, LocalText about, Set<String> texts, Table table) {
  /** Defensive copy. */
  public TitledTable {
    texts = Set.copyOf(texts);
  }

  /**
   * A table of texts and numbers.
   *
   * @param rows texts, {@link Double}s printed at full precision, and empty texts for what is
   *     missing
   */
  public static TitledTable of(
      String name,
      LocalText title,
      LocalText about,
      Set<String> texts,
      List<String> columns,
      List<List<Object>> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (List<Object> row : rows) {
      cells.add(
          row.stream()
              .map(
                  cell ->
                      cell instanceof Double number ? NumberText.shortest(number) : (String) cell)
              .toList());
    }
    return new TitledTable(name, title, about, texts, new Table(columns, cells));
  }

  /** A cell for a number that may be missing. */
  public static Object cell(OptionalDouble number) {
    return number.isPresent() ? (Object) number.getAsDouble() : "";
  }
}
