package org.govservices.evaluator.records.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.records.CsvHeaders;
import org.govservices.evaluator.records.FailedQuery;
import org.govservices.evaluator.records.LineAccount;
import org.govservices.evaluator.records.Query;
import org.govservices.evaluator.records.RecordSession;
import org.govservices.evaluator.records.RecordTable;
import org.govservices.evaluator.records.Rows;
import org.govservices.evaluator.records.TableCheck;
import org.govservices.evaluator.records.View;

/** Views on files in an in-memory DuckDB that can reach nothing else. */
final class DuckDbSession implements RecordSession {
  /** Bytes of text files that are kept in memory. */
  private static final long SMALL = 32L << 20;

  private final Connection connection;
  private final Path spill;
  private final int querySeconds;
  private final Collection<RecordTable> tables;
  private final Map<String, TextTable> texts = new HashMap<>();

  /** Tables and views whose rows are in memory. */
  private final Set<String> kept = new HashSet<>();

  private DuckDbSession(
      Connection connection, Collection<RecordTable> tables, Path spill, int querySeconds) {
    this.connection = connection;
    this.tables = tables;
    this.spill = spill;
    this.querySeconds = querySeconds;
  }

  static DuckDbSession open(Collection<RecordTable> tables, RecordSettings settings) {
    Path spill = spillFolder(settings);
    DuckDbSession session = null;
    try {
      session =
          new DuckDbSession(
              DriverManager.getConnection("jdbc:duckdb:"), tables, spill, settings.querySeconds());
      session.configure(settings);
      session.openTables();
      session.lock();
      return session;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start", e);
    } catch (RuntimeException e) {
      if (session != null) {
        session.close();
      }
      throw e;
    }
  }

  private void configure(RecordSettings settings) throws SQLException {
    execute("SET temp_directory = " + Sql.text(spill.toString()));
    execute("SET autoload_known_extensions = false");
    execute("SET autoinstall_known_extensions = false");
    execute("SET allow_community_extensions = false");
    execute("SET preserve_insertion_order = false");
    execute("SET TimeZone = 'UTC'");
    // As Spark has it, so that an ORDER BY that does not say means the same on every engine.
    execute("SET default_null_order = 'NULLS_FIRST_ON_ASC_LAST_ON_DESC'");
    if (settings.memory().isPresent()) {
      limit("--memory", "SET memory_limit = " + Sql.text(settings.memory().get()));
    }
    if (settings.threads().isPresent()) {
      limit("--threads", "SET threads = " + settings.threads().getAsInt());
    } else if (tables.stream().allMatch(DuckDbSession::isSmallText)) {
      // Threads that wait for each other cost more than so little work.
      execute("SET threads = 1");
    }
  }

  private void limit(String option, String sql) {
    try {
      execute(sql);
    } catch (SQLException e) {
      throw SqlErrors.problem(Place.of(option), e);
    }
  }

  private void openTables() throws SQLException {
    Problems problems = new Problems();
    for (RecordTable table : tables) {
      if (table.format() == RecordTable.Format.PARQUET) {
        ParquetColumns.check(table, problems);
        if (problems.isEmpty()) {
          execute(
              "CREATE VIEW "
                  + Sql.name(table.name())
                  + " AS "
                  + Sql.columns(table, Sql.parquet(table)));
        }
        continue;
      }
      List<String> header =
          table.format() == RecordTable.Format.CSV ? CsvHeaders.read(table, problems) : List.of();
      if (problems.isEmpty()) {
        TextTable text = new TextTable(connection, table, header);
        texts.put(table.name(), text);
        if (text.open(isSmall(table))) {
          kept.add(table.name());
        }
      }
    }
    problems.throwIfAny();
  }

  /** Whether to take text apart once and keep it: that costs more than any query on so little. */
  private static boolean isSmall(RecordTable table) {
    try {
      long bytes = 0;
      for (Path file : table.files()) {
        bytes += Files.size(file);
      }
      return bytes <= SMALL;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSmallText(RecordTable table) {
    return table.format() != RecordTable.Format.PARQUET && isSmall(table);
  }

  /** From here on nothing can be read but the files of the tables, and nothing be set. */
  private void lock() throws SQLException {
    TreeSet<String> files = new TreeSet<>();
    for (RecordTable table : tables) {
      for (Path file : table.files()) {
        files.add(file.toString());
        files.add(Sql.pattern(file));
      }
    }
    execute("SET allowed_paths = " + Sql.list(files));
    execute("SET enable_external_access = false");
    execute("SET lock_configuration = true");
  }

  @Override
  public void define(List<View> views) {
    Problems problems = new Problems();
    for (View view : views) {
      // What rests on little alone is little, and is worked out once for all that read it.
      boolean keep = kept.containsAll(view.tables());
      String create = keep ? "CREATE TABLE " : "CREATE VIEW ";
      String sql = create + Sql.name(view.name()) + " AS " + view.query().sql();
      try (Statement statement = connection.createStatement()) {
        statement.setQueryTimeout(querySeconds);
        statement.execute(sql);
        if (keep) {
          kept.add(view.name());
        }
      } catch (SQLException e) {
        Problem problem = failed(view.query(), sql, e);
        problems.add(problem.place(), problem.message());
      }
    }
    problems.throwIfAny();
  }

  @Override
  public TableCheck check(RecordTable table) {
    try {
      if (texts.containsKey(table.name())) {
        return texts.get(table.name()).check();
      }
      return count(table);
    } catch (SQLException e) {
      throw SqlErrors.problem(
          table.files().size() == 1
              ? Place.of(TextFile.displayName(table.files().get(0)))
              : table.place(),
          e);
    }
  }

  private TableCheck count(RecordTable table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT count(*) FROM " + Sql.name(table.name()))) {
      result.next();
      return new TableCheck(table.name(), LineAccount.NONE, result.getLong(1), 0, List.of());
    }
  }

  @Override
  public Rows run(Query query, String sql, String... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(querySeconds);
      for (int p = 0; p < parameters.length; p++) {
        statement.setString(p + 1, parameters[p]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<String> columns = new ArrayList<>();
        for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
          columns.add(result.getMetaData().getColumnLabel(c).toLowerCase(Locale.ROOT));
        }
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
          List<Object> row = new ArrayList<>(columns.size());
          for (int c = 1; c <= columns.size(); c++) {
            row.add(Rows.cell(result.getObject(c)));
          }
          rows.add(row);
        }
        return new Rows(columns, rows);
      }
    } catch (SQLException e) {
      if (!(e instanceof SQLTimeoutException)) {
        findDamage();
      }
      throw new InvalidInputException(List.of(failed(query, sql, e)));
    }
  }

  private Problem failed(Query query, String sql, SQLException e) {
    return e instanceof SQLTimeoutException
        ? FailedQuery.outOfTime(query, querySeconds)
        : FailedQuery.of(query, e.getMessage(), SqlErrors.place(query, sql, e), this::columnsOf);
  }

  /** The columns of a table or view; none when there is no such. */
  private List<String> columnsOf(String table) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT column_name FROM duckdb_columns() WHERE lower(table_name) = lower(?)"
                + " ORDER BY column_index")) {
      statement.setString(1, table);
      List<String> columns = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          columns.add(result.getString(1).toLowerCase(Locale.ROOT));
        }
      }
      return columns;
    } catch (SQLException e) {
      throw new IllegalStateException("the columns of " + table + " cannot be listed", e);
    }
  }

  /** Of a query that fails the files may be the cause, which DuckDB does not name. */
  private void findDamage() {
    Problems damage = new Problems();
    tables.stream()
        .filter(table -> table.format() == RecordTable.Format.PARQUET)
        .forEach(table -> ParquetDamage.find(connection, table, damage));
    damage.throwIfAny();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Path spillFolder(RecordSettings settings) {
    try {
      return settings.spill().isPresent()
          ? Files.createTempDirectory(Files.createDirectories(settings.spill().get()), "evaluator-")
              .toAbsolutePath()
          : Files.createTempDirectory("evaluator-");
    } catch (IOException e) {
      throw new UncheckedIOException("no folder to spill to", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(spill)) {
      connection.close();
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("cannot tidy up " + spill, e);
    }
  }
}
