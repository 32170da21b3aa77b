package org.govservices.evaluator.records.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.records.LineAccount;
import org.govservices.evaluator.records.RecordTable;
import org.govservices.evaluator.records.TableCheck;
import org.govservices.evaluator.records.text.Encodings;
import org.govservices.evaluator.records.text.TextRecord;
import org.govservices.evaluator.records.text.TextRecords;
import org.govservices.evaluator.records.text.TextShape;
import org.govservices.evaluator.records.text.TypedRecord;

/**
 * Puts the records of text files into a table of DuckDB one by one, as every engine reads them; for
 * files that DuckDB does not read as strictly, and for those in which something is wrong.
 */
final class TextLoader {
  private final Connection connection;
  private final RecordTable table;
  private final TextShape shape;
  private final Problems problems;
  private final List<TableCheck.Reject> rejects = new ArrayList<>();

  /** Of the columns that records lack: how many do. */
  private final Map<String, Long> lacking = new HashMap<>();

  private long headerLines;
  private long emptyLines;
  private long recordLines;
  private long rejectedLines;
  private long rows;
  private long rejected;
  private boolean whole = true;

  TextLoader(Connection connection, RecordTable table, List<String> header, Problems problems) {
    this.connection = connection;
    this.table = table;
    this.shape = TextShape.of(table, header, table.skipAtMost() + TableCheck.SHOWN);
    this.problems = problems;
  }

  /** Makes the table; what is wrong goes to the problems. */
  TableCheck load() throws SQLException {
    String texts = "@" + table.name();
    execute(
        "CREATE TABLE "
            + Sql.name(texts)
            + table.columns().stream()
                .map(column -> Sql.name(column.name()) + " VARCHAR")
                .collect(Collectors.joining(", ", " (", ")")));
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("main", texts)) {
      for (Path file : table.files()) {
        read(file, appender);
      }
    }
    execute("CREATE TABLE " + Sql.name(table.name()) + " AS " + Sql.typed(table, Sql.name(texts)));
    execute("DROP TABLE " + Sql.name(texts));
    if (whole) {
      lacking.values().removeIf(records -> records < rows);
      TableCheck.report(table, rejects, rejected, lacking.keySet(), problems);
    }
    return new TableCheck(table.name(), lines(), rows, rejected, rejects);
  }

  private LineAccount lines() {
    return table.format() == RecordTable.Format.JSON
        ? LineAccount.NONE
        : new LineAccount(headerLines, emptyLines, recordLines, rejectedLines);
  }

  private void read(Path file, DuckDBAppender appender) throws SQLException {
    try (TextRecords records = shape.open(file)) {
      for (TextRecord record = records.read(); record != null; record = records.read()) {
        rows += record.records();
        if (record.last()) {
          whole = false;
          problems.add(
              new Place(TextFile.displayName(file), Long.toString(record.line()), ""),
              record.fault());
          return;
        }
        TypedRecord typed = TypedRecord.of(record, shape);
        if (typed.fault() != null) {
          reject(file, record, typed, records.text());
          continue;
        }
        recordLines += record.lines();
        if (rejected <= table.skipAtMost()) {
          append(typed.values(), appender);
        }
      }
      headerLines += records.headerLines();
      emptyLines += records.emptyLines();
    } catch (CharacterCodingException e) {
      whole = false;
      Charset charset = table.charset();
      problems.add(
          Encodings.badByte(file, charset)
              .orElse(
                  new Problem(Place.of(TextFile.displayName(file)), "is not " + charset.name())));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private void reject(Path file, TextRecord record, TypedRecord typed, String text) {
    rejected += record.records();
    rejectedLines += record.lines();
    if (record.isLacking()) {
      lacking.merge(record.column(), 1L, Long::sum);
    }
    if (rejects.size() < table.skipAtMost() + TableCheck.SHOWN) {
      rejects.add(
          new TableCheck.Reject(
              TextFile.displayName(file), record.line(), typed.column(), typed.fault(), text));
    }
  }

  private static void append(List<Object> values, DuckDBAppender appender) throws SQLException {
    appender.beginRow();
    for (Object value : values) {
      if (value == null) {
        appender.appendNull();
      } else {
        appender.append(
            value instanceof BigDecimal number ? number.toPlainString() : value.toString());
      }
    }
    appender.endRow();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
