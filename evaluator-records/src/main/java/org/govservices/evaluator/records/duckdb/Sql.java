package org.govservices.evaluator.records.duckdb;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.govservices.evaluator.records.RecordTable;

/** The SQL by which DuckDB reads a table's files. */
final class Sql {
  private Sql() {}

  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String list(Collection<String> texts) {
    return texts.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
  }

  static String files(List<Path> files) {
    return list(files.stream().map(Path::toString).toList());
  }

  /** Selects the declared columns by their declared names and types. */
  static String columns(RecordTable table, String source) {
    return "SELECT "
        + table.columns().stream()
            .map(
                column ->
                    "CAST("
                        + name(column.from())
                        + " AS "
                        + column.type().sql()
                        + ") AS "
                        + name(column.name()))
            .collect(Collectors.joining(", "))
        + " FROM "
        + source;
  }

  /**
   * The files of a CSV table. Nothing is guessed: the form is fixed, and every column of the files
   * has a type, text where none is declared.
   *
   * @param header the columns of the files in their order
   * @param more further settings, each with a comma in front
   */
  static String csv(RecordTable table, List<String> header, String more) {
    String columns =
        header.stream()
            .map(column -> text(column) + ": " + text(typeOf(table, column)))
            .collect(Collectors.joining(", ", "{", "}"));
    return "read_csv("
        + files(table.files())
        + ", auto_detect = false, header = true, strict_mode = true, delim = "
        + text(table.separator())
        + ", quote = '\"', escape = '\"'"
        // The default; to name it costs time in every field.
        + (table.missing().equals(List.of("")) ? "" : ", nullstr = " + list(table.missing()))
        + ", columns = "
        + columns
        + more
        + ")";
  }

  private static String typeOf(RecordTable table, String from) {
    return table.columns().stream()
        .filter(column -> column.from().equals(from))
        .findFirst()
        .map(column -> column.type().sql())
        .orElse("VARCHAR");
  }

  static String json(RecordTable table) {
    String columns =
        table.columns().stream()
            .map(column -> text(column.from()) + ": " + text(column.type().sql()))
            .collect(Collectors.joining(", ", "{", "}"));
    String form = table.format() == RecordTable.Format.JSON ? "array" : "newline_delimited";
    return "read_json("
        + files(table.files())
        + ", auto_detect = false, format = "
        + text(form)
        + ", columns = "
        + columns
        + ")";
  }

  static String parquet(RecordTable table) {
    return "read_parquet(" + files(table.files()) + ")";
  }
}
