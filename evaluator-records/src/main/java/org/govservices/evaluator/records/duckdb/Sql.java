package org.govservices.evaluator.records.duckdb;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govservices.evaluator.records.ColumnType;
import org.govservices.evaluator.records.RecordTable;

/** The SQL by which DuckDB reads a table's files. */
final class Sql {
  private static final String BLANKS = "' ' || chr(9) || chr(10) || chr(13)"; // those of TypedText

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
    return list(files.stream().map(Sql::pattern).toList());
  }

  /** The pattern that DuckDB, for which names of files are patterns, takes for a file. */
  static String pattern(Path file) {
    return file.toString().replaceAll("[\\[*?]", "[$0]");
  }

  /**
   * Selects the declared columns of a CSV table, as texts without blanks around them.
   *
   * @param header the columns of the files in their order
   * @param blanks whether there may be any; to take them off costs more than all other reading
   */
  static String texts(RecordTable table, List<String> header, boolean blanks) {
    return select(
        table,
        column -> blanks ? present(table, blanksOff(name(column.from()))) : name(column.from()),
        readCsv(table, header, column -> ColumnType.TEXT));
  }

  /** Selects the declared columns from such texts, by their declared types. */
  static String typed(RecordTable table, String source) {
    return select(table, column -> cast(column.name(), column), source);
  }

  /**
   * Selects the declared columns of a CSV table, by their declared types: what {@link #typed} gives
   * of texts without blanks around them that are of their types.
   */
  static String csv(RecordTable table, List<String> header) {
    return select(
        table,
        column -> cast(column.from(), column),
        readCsv(table, header, column -> typeOf(table, column)));
  }

  /** The type by which all declared columns read a column of the files; else text. */
  private static ColumnType typeOf(RecordTable table, String from) {
    List<ColumnType> types =
        table.columns().stream()
            .filter(column -> column.from().equals(from))
            .map(RecordTable.Column::type)
            .distinct()
            .toList();
    return types.size() == 1 ? types.get(0) : ColumnType.TEXT;
  }

  /** Selects the declared columns of a source that has types; codes have no blanks around them. */
  static String columns(RecordTable table, String source) {
    return select(
        table,
        column -> {
          String cast =
              column
                  .zone()
                  .map(zone -> "timezone(" + text(zone.getId()) + ", " + name(column.from()) + ")")
                  .orElseGet(() -> cast(column.from(), column));
          return column.type() == ColumnType.TEXT ? blanksOff(cast) : cast;
        },
        source);
  }

  private static String cast(String from, RecordTable.Column column) {
    return "CAST(" + name(from) + " AS " + column.type().sql() + ")";
  }

  private static String select(
      RecordTable table, Function<RecordTable.Column, String> expression, String source) {
    return "SELECT "
        + table.columns().stream()
            .map(column -> expression.apply(column) + " AS " + name(column.name()))
            .collect(Collectors.joining(", "))
        + " FROM "
        + source;
  }

  /** Nothing in place of the texts that stand for nothing. */
  private static String present(RecordTable table, String text) {
    return table.missing().size() == 1
        ? "nullif(" + text + ", " + text(table.missing().get(0)) + ")"
        : "CASE WHEN "
            + text
            + " NOT IN "
            + table.missing().stream().map(Sql::text).collect(Collectors.joining(", ", "(", ")"))
            + " THEN "
            + text
            + " END";
  }

  private static String blanksOff(String expression) {
    return "trim(" + expression + ", " + BLANKS + ")";
  }

  /**
   * Counts records, and those of which a text is not of its declared type: what has the form that
   * the engine itself would write needs no look at the expression of all forms.
   */
  static String count(RecordTable table, String texts) {
    String sound =
        table.columns().stream()
            .filter(column -> column.type() != ColumnType.TEXT)
            .map(Sql::isOfType)
            .collect(Collectors.joining(" AND "));
    return "SELECT count(*), "
        + (sound.isEmpty() ? "0" : "count(*) FILTER (WHERE NOT (" + sound + "))")
        + " FROM "
        + texts;
  }

  private static String isOfType(RecordTable.Column column) {
    String text = name(column.name());
    String cast = "TRY_CAST(" + text + " AS " + column.type().sql() + ")";
    String form = "regexp_full_match(" + text + ", " + text(column.type().form()) + ")";
    String finite =
        column.type() == ColumnType.NUMBER ? "isfinite(" + cast + ")" : cast + " IS NOT NULL";
    String own =
        switch (column.type()) {
          case INTEGER, BOOLEAN -> "true";
          case DATE -> "length(" + text + ") = 10 AND " + text + " BETWEEN '1000' AND '9999-99'";
          case TEXT, DECIMAL, NUMBER, TIMESTAMP -> "false";
        };
    String sound = "(" + form + " AND coalesce(" + finite + ", false))";
    return "("
        + text
        + " IS NULL OR "
        + (own.equals("false")
            ? sound
            : "CASE WHEN CAST("
                + cast
                + " AS VARCHAR) = "
                + text
                + " AND "
                + own
                + " THEN true ELSE "
                + sound
                + " END")
        + ")";
  }

  /** The files of a CSV table. Nothing is guessed: the form is fixed. */
  private static String readCsv(
      RecordTable table, List<String> header, Function<String, ColumnType> type) {
    String columns =
        header.stream()
            .map(column -> text(column) + ": " + text(type.apply(column).sql()))
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
        + ")";
  }

  static String parquet(RecordTable table) {
    return "read_parquet(" + files(table.files()) + ")";
  }
}
