package org.govservices.evaluator.records.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.records.LineAccount;
import org.govservices.evaluator.records.RecordTable;
import org.govservices.evaluator.records.TableCheck;

/**
 * A table of text files in DuckDB. It reads CSV itself, as texts, and holds them against the forms
 * of their types, all of which it takes itself with the same value; as soon as anything is not as
 * it should be, and for what it reads less strictly or exactly (JSON, other encodings, declared
 * forms of dates), records are loaded one by one.
 */
final class TextTable {
  private final Connection connection;
  private final RecordTable table;
  private final List<String> header;
  private final Problems problems = new Problems();
  private Optional<TableCheck> known = Optional.empty();

  TextTable(Connection connection, RecordTable table, List<String> header) {
    this.connection = connection;
    this.table = table;
    this.header = header;
  }

  /**
   * Makes the table, or a view on its files.
   *
   * @param small whether to keep it in memory
   * @return whether it is kept in memory
   */
  boolean open(boolean small) throws SQLException {
    if (!isReadByDuckDb()) {
      load();
    } else if (small) {
      openSmall();
    } else {
      execute("CREATE VIEW " + name() + " AS " + Sql.typed(table, inline(true)));
    }
    return known.isPresent();
  }

  private void openSmall() throws SQLException {
    String texts = Sql.name("@" + table.name());
    LineCount count = count();
    try {
      execute("CREATE TABLE " + texts + " AS " + Sql.texts(table, header, count.blanks()));
      known = sound(texts, count);
      if (known.isPresent()) {
        execute("CREATE TABLE " + name() + " AS " + Sql.typed(table, texts));
      }
    } catch (SQLException e) {
      // Loading it finds the reason and says where.
    }
    execute("DROP TABLE IF EXISTS " + texts);
    if (known.isEmpty()) {
      load();
    }
  }

  /**
   * What the table holds; a view is read through now.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all that is wrong
   */
  TableCheck check() throws SQLException {
    if (known.isEmpty()) {
      LineCount count = count();
      try {
        known = sound(inline(count.blanks()), count);
        if (known.isPresent() && !count.blanks()) {
          execute("CREATE OR REPLACE VIEW " + name() + " AS " + Sql.csv(table, header));
        }
      } catch (SQLException e) {
        // Loading it finds the reason and says where.
      }
      if (known.isEmpty()) {
        execute("DROP VIEW " + name());
        load();
      }
    }
    problems.throwIfAny();
    return known.get();
  }

  private void load() throws SQLException {
    known = Optional.of(new TextLoader(connection, table, header, problems).load());
  }

  private boolean isReadByDuckDb() {
    return table.format() == RecordTable.Format.CSV
        && table.charset().equals(StandardCharsets.UTF_8)
        && !table.missing().isEmpty()
        && table.columns().stream().allMatch(c -> c.formats().isEmpty() && c.zone().isEmpty());
  }

  /** The check of a table with which nothing is wrong; empty when something may be. */
  private Optional<TableCheck> sound(String texts, LineCount count) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(Sql.count(table, texts))) {
      result.next();
      long rows = result.getLong(1);
      // An empty line is a record only where there is one column.
      long expected = (header.size() == 1 ? count.lines() : count.filled()) - table.files().size();
      return result.getLong(2) == 0 && rows == expected
          ? Optional.of(new TableCheck(table.name(), lines(count, rows), rows, 0, List.of()))
          : Optional.empty();
    }
  }

  private LineCount count() {
    try {
      return LineCount.of(table.files(), table.separator().charAt(0));
    } catch (IOException e) {
      throw new UncheckedIOException("a file of table " + table.name() + " cannot be read", e);
    }
  }

  private LineAccount lines(LineCount count, long rows) {
    int headers = table.files().size();
    return new LineAccount(headers, count.lines() - headers - rows, rows, 0);
  }

  private String inline(boolean blanks) {
    return "(" + Sql.texts(table, header, blanks) + ") AS texts";
  }

  private String name() {
    return Sql.name(table.name());
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
