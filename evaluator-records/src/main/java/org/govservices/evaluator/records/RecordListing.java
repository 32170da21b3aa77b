package org.govservices.evaluator.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Problem;

/**
 * The records behind a value.
 *
 * @param columns {@code unit}, {@code lost}, then those of the definition
 * @param rows as texts, those that lost most first, then by their columns; null cells are empty
 */
public record RecordListing(List<String> columns, List<List<String>> rows) {
  private static final String UNIT = "unit";
  private static final String LOST = "lost";

  /** Defensive copies. */
  public RecordListing {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Lists records.
   *
   * @param query of a metric, for its records
   * @param units codes, at least one
   * @param most how many rows at most
   * @throws InvalidInputException when the query fails or lacks a column
   */
  public static RecordListing of(
      RecordSession session, Query query, List<String> units, long most) {
    String behind = "(" + query.sql() + "\n) AS behind";
    List<String> returned =
        session.run(query, "SELECT * FROM " + behind + " WHERE 1 = 0").columns();
    for (String needed : List.of(UNIT, LOST)) {
      if (!returned.contains(needed)) {
        throw new InvalidInputException(
            List.of(
                new Problem(
                    query.place(),
                    "returns " + String.join(", ", returned) + "; expected also " + needed)));
      }
    }
    List<String> columns = new ArrayList<>(List.of(UNIT, LOST));
    returned.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
    String order =
        columns.stream()
            .filter(column -> !column.equals(LOST))
            .map(column -> column + " ASC NULLS LAST")
            .collect(Collectors.joining(", "));
    String sql =
        "SELECT "
            + String.join(", ", columns)
            + " FROM "
            + behind
            + " WHERE unit IN ("
            + String.join(", ", units.stream().map(unit -> "?").toList())
            + ") ORDER BY lost DESC NULLS LAST, "
            + order
            + " LIMIT "
            + most;
    Rows rows = session.run(query, sql, units.toArray(String[]::new));
    return new RecordListing(
        columns, rows.rows().stream().map(row -> row.stream().map(Rows::text).toList()).toList());
  }
}
