package org.govservices.evaluator.records;

import java.util.List;
import java.util.stream.Collectors;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;

/** Whether the key of a table names every record, and no two by one name. */
final class KeyCheck {
  private KeyCheck() {}

  /** Reports keys that stand twice or are empty. */
  static void check(RecordTable table, RecordSession session, Problems problems) {
    if (table.key().isEmpty()) {
      return;
    }
    String key = table.key().stream().map(KeyCheck::quoted).collect(Collectors.joining(", "));
    String repeated =
        "SELECT "
            + key
            + ", count(*) FROM "
            + quoted(table.name())
            + " GROUP BY "
            + key
            + " HAVING count(*) > 1 OR "
            + table.key().stream()
                .map(column -> quoted(column) + " IS NULL")
                .collect(Collectors.joining(" OR "))
            + " ORDER BY "
            + key
            + " LIMIT "
            + (TableCheck.SHOWN + 1);
    List<List<Object>> found = session.run(new Query(repeated, place(table)), repeated).rows();
    found.stream()
        .limit(TableCheck.SHOWN)
        .forEach(row -> problems.add(table.place(), message(table, row)));
    if (found.size() > TableCheck.SHOWN) {
      problems.add(table.place(), "and more records of '" + table.name() + "' without a key");
    }
  }

  /** What cannot be read now lies in the files, since the SQL is ours. */
  private static Place place(RecordTable table) {
    return table.files().size() == 1
        ? Place.of(TextFile.displayName(table.files().get(0)))
        : table.place();
  }

  private static String message(RecordTable table, List<Object> row) {
    List<Object> values = row.subList(0, table.key().size());
    return "the key ("
        + String.join(", ", table.key())
        + ") of '"
        + table.name()
        + "' is "
        + values.stream()
            .map(value -> value == null ? "empty" : "'" + Rows.text(value) + "'")
            .collect(Collectors.joining(", "))
        + " in "
        + Rows.text(row.get(table.key().size()))
        + " records; expected "
        + (values.contains(null) ? "a value in every record" : "one");
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
