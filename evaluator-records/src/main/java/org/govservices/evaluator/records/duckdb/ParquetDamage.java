package org.govservices.evaluator.records.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.records.RecordTable;

/**
 * Finds the row groups of Parquet files that cannot be read, once a query on them has failed:
 * DuckDB names neither file nor row group. Each is read by itself.
 */
final class ParquetDamage {
  private final Connection connection;
  private final RecordTable table;
  private final Problems problems;

  private ParquetDamage(Connection connection, RecordTable table, Problems problems) {
    this.connection = connection;
    this.table = table;
    this.problems = problems;
  }

  /** Reports what cannot be read of a table's files. */
  static void find(Connection connection, RecordTable table, Problems problems) {
    ParquetDamage damage = new ParquetDamage(connection, table, problems);
    table.files().forEach(damage::find);
  }

  private void find(Path file) {
    SortedMap<Long, Long> rows;
    try {
      rows = rowsByGroup(file);
    } catch (SQLException e) {
      problems.add(place(file), "not a whole Parquet file: " + SqlErrors.inWords(e));
      return;
    }
    long first = 0;
    for (long group : rows.keySet()) {
      long last = first + rows.get(group) - 1;
      try {
        read(file, first, last);
      } catch (SQLException e) {
        problems.add(
            place(file),
            String.format(
                Locale.ROOT,
                "row group %d of %d (records %d to %d) cannot be read: %s",
                group + 1,
                rows.size(),
                first + 1,
                last + 1,
                SqlErrors.inWords(e)));
      }
      first = last + 1;
    }
  }

  private SortedMap<Long, Long> rowsByGroup(Path file) throws SQLException {
    SortedMap<Long, Long> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT row_group_id, min(row_group_num_rows) FROM parquet_metadata("
                    + Sql.text(Sql.pattern(file))
                    + ") GROUP BY row_group_id")) {
      while (result.next()) {
        rows.put(result.getLong(1), result.getLong(2));
      }
    }
    return rows;
  }

  /** Reads every declared column; a count would look at no value. */
  private void read(Path file, long first, long last) throws SQLException {
    String columns =
        table.columns().stream()
            .map(column -> "max(hash(" + Sql.name(column.from()) + "))")
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT "
              + columns
              + " FROM read_parquet("
              + Sql.files(List.of(file))
              + ", file_row_number = true) WHERE file_row_number BETWEEN "
              + first
              + " AND "
              + last);
    }
  }

  private static Place place(Path file) {
    return Place.of(TextFile.displayName(file));
  }
}
