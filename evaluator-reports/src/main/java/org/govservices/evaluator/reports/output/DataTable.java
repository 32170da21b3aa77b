package org.govservices.evaluator.reports.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/**
 * A table of an analysis, for CSV, JSON and a sheet: cells know whether they are numbers.
 *
 * @param name of its file, without the ending
 * @param title of its sheet
 * @param about what it holds, in a sentence
 * @param columns the header
 * @param rows as long as the header: texts, {@link Double}s, and empty texts for what is missing
 */
public record DataTable(
    String name, LocalText title, LocalText about, List<String> columns, List<List<Object>> rows) {
  /** Defensive copies. */
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A cell for a number that may be missing. */
  static Object cell(OptionalDouble number) {
    return number.isPresent() ? (Object) number.getAsDouble() : "";
  }

  /** The table as texts, numbers at full precision. */
  public Table text() {
    List<List<String>> texts = new ArrayList<>();
    for (List<Object> row : rows) {
      texts.add(
          row.stream()
              .map(
                  cell ->
                      cell instanceof Double number ? NumberText.shortest(number) : (String) cell)
              .toList());
    }
    return new Table(columns, texts);
  }

  /** An object per row; what is missing has no key. */
  ArrayNode json() {
    ArrayNode list = Json.object().arrayNode();
    for (List<Object> row : rows) {
      ObjectNode object = list.addObject();
      for (int c = 0; c < columns.size(); c++) {
        if (row.get(c) instanceof Double number) {
          object.set(columns.get(c), Json.number(number));
        } else if (!row.get(c).equals("")) {
          object.put(columns.get(c), (String) row.get(c));
        }
      }
    }
    return list;
  }
}
