package org.govservices.evaluator.records.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.records.RecordTable;
import org.govservices.evaluator.records.RecordTable.Format;
import org.govservices.evaluator.records.TableCheck;

/** Reads a table through once: counts, types. */
final class TableReading {
  private static final Pattern LINE = Pattern.compile("(?i)\\bline:? (\\d+)");

  private final Connection connection;
  private final RecordTable table;
  private final String source;
  private final Problems problems = new Problems();

  TableReading(Connection connection, RecordTable table, String source) {
    this.connection = connection;
    this.table = table;
    this.source = source;
  }

  TableCheck check() {
    if (table.format() == Format.JSON) {
      table.files().forEach(file -> JsonArrayFile.check(file, problems));
      problems.throwIfAny();
    }
    List<TableCheck.Reject> rejects = table.skipAtMost() > 0 ? rejects() : List.of();
    long rows = rejects.size();
    try {
      rows += count();
    } catch (SQLException e) {
      unreadable(e);
    }
    problems.throwIfAny();
    return new TableCheck(table.name(), rows, rejects);
  }

  /** Counts, and makes the engine read every declared column of what has no types of its own. */
  private long count() throws SQLException {
    String columns =
        table.format() == Format.PARQUET
            ? ""
            : table.columns().stream()
                .map(column -> ", count(" + Sql.name(column.name()) + ")")
                .collect(Collectors.joining());
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT count(*)" + columns + " FROM " + Sql.name(table.name()))) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Says which file and line cannot be read; the types of CSV records are told one by one. */
  private void unreadable(SQLException e) {
    if (table.format() == Format.CSV) {
      rejects();
    }
    if (table.format() == Format.NDJSON) {
      table.files().stream()
          .flatMap(file -> NdjsonLines.malformed(file, TableCheck.SHOWN).stream())
          .forEach(malformed -> problems.add(malformed.place(), malformed.message()));
    }
    if (problems.isEmpty()) {
      problems.add(place(e.getMessage()), SqlErrors.inWords(e));
    }
  }

  private Place place(String message) {
    String file =
        table.files().stream()
            .filter(candidate -> message.contains(candidate.toString()))
            .findFirst()
            .or(() -> table.files().stream().filter(f -> table.files().size() == 1).findFirst())
            .map(TextFile::displayName)
            .orElse(table.place().file());
    Matcher line = LINE.matcher(message);
    return line.find() ? new Place(file, line.group(1), "") : Place.of(file);
  }

  /** The records that break the declared types; reported as problems when they are too many. */
  private List<TableCheck.Reject> rejects() {
    List<TableCheck.Reject> rejects = new ArrayList<>();
    String reading =
        source
            .replace(", ignore_errors = true", "")
            .replaceFirst("\\)$", ", store_rejects = true)");
    try (Statement statement = connection.createStatement()) {
      String columns =
          table.columns().stream()
              .map(column -> "count(" + Sql.name(column.from()) + ")")
              .collect(Collectors.joining(", "));
      statement.execute("SELECT " + columns + " FROM " + reading);
      try (ResultSet result =
          statement.executeQuery(
              "SELECT file_path, line, min(column_name), min(error_message), min(csv_line)"
                  + " FROM reject_errors JOIN reject_scans USING (scan_id, file_id)"
                  + " GROUP BY file_path, line ORDER BY file_path, line")) {
        while (result.next()) {
          rejects.add(
              new TableCheck.Reject(
                  TextFile.displayName(Path.of(result.getString(1))),
                  result.getLong(2),
                  result.getString(3) == null ? "" : result.getString(3),
                  result.getString(4).lines().findFirst().orElse(""),
                  result.getString(5) == null ? "" : result.getString(5)));
        }
      }
      statement.execute("DROP TABLE reject_errors");
      statement.execute("DROP TABLE reject_scans");
    } catch (SQLException e) {
      problems.add(place(e.getMessage()), SqlErrors.inWords(e));
    }
    TableCheck.report(table, rejects, rejects.size(), problems);
    return rejects;
  }
}
