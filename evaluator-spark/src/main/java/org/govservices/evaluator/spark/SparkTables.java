package org.govservices.evaluator.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.records.ColumnType;
import org.govservices.evaluator.records.CsvHeaders;
import org.govservices.evaluator.records.FailedQuery;
import org.govservices.evaluator.records.LineAccount;
import org.govservices.evaluator.records.Query;
import org.govservices.evaluator.records.RecordSession;
import org.govservices.evaluator.records.RecordTable;
import org.govservices.evaluator.records.RecordTable.Format;
import org.govservices.evaluator.records.Rows;
import org.govservices.evaluator.records.TableCheck;
import org.govservices.evaluator.records.View;
import org.govservices.evaluator.records.duckdb.ParquetColumns;
import org.govservices.evaluator.records.text.TypedText;

/** Tables of records as views of a Spark session. */
final class SparkTables implements RecordSession {
  private final SparkStart start;
  private final Map<String, TextRows> texts = new HashMap<>();
  private final List<Dataset<Row>> views = new ArrayList<>();
  private final Set<String> readable = new TreeSet<>();

  private final int querySeconds;

  private SparkTables(SparkStart start, int querySeconds) {
    this.start = start;
    this.querySeconds = querySeconds;
  }

  static SparkTables open(Collection<RecordTable> tables, RecordSettings settings) {
    Map<String, List<String>> headers = headers(tables);
    SparkTables session = new SparkTables(SparkStart.open(settings), settings.querySeconds());
    try {
      tables.forEach(table -> session.open(table, headers.get(table.name())));
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** The header lines of CSV tables; Parquet files are held against their declarations, too. */
  private static Map<String, List<String>> headers(Collection<RecordTable> tables) {
    Problems problems = new Problems();
    Map<String, List<String>> headers = new HashMap<>();
    for (RecordTable table : tables) {
      headers.put(table.name(), List.of());
      if (table.format() == Format.CSV) {
        headers.put(table.name(), CsvHeaders.read(table, problems));
      } else if (table.format() == Format.PARQUET) {
        ParquetColumns.check(table, problems);
      }
    }
    problems.throwIfAny();
    return headers;
  }

  private void open(RecordTable table, List<String> header) {
    Dataset<Row> rows;
    if (table.format() == Format.PARQUET) {
      rows = parquet(table);
    } else {
      TextRows text = new TextRows(start.spark(), table, header);
      texts.put(table.name(), text);
      rows = text.accepted();
    }
    name(rows, table.name());
  }

  private Dataset<Row> parquet(RecordTable table) {
    String[] files = table.files().stream().map(Path::toString).toArray(String[]::new);
    return start
        .spark()
        .read()
        // Names of files are no patterns.
        .option("__globPaths__", "false")
        .parquet(files)
        .select(
            table.columns().stream()
                .map(
                    column -> {
                      Column cast =
                          functions
                              .col("`" + column.from() + "`")
                              .cast(SparkTypes.of(column.type())); // the session's zone is UTC
                      if (column.zone().isPresent()) {
                        cast =
                            functions.convert_timezone(
                                functions.lit("UTC"),
                                functions.lit(column.zone().get().getId()),
                                cast);
                      }
                      return (column.type() == ColumnType.TEXT
                              ? functions.trim(cast, TypedText.BLANKS)
                              : cast)
                          .as(column.name());
                    })
                .toArray(Column[]::new));
  }

  @Override
  public void define(List<View> views) {
    Problems problems = new Problems();
    for (View view : views) {
      problems
          .collect(() -> query(view.query(), view.query().sql()))
          .ifPresent(rows -> name(kept(rows), view.name()));
    }
    problems.throwIfAny();
  }

  /** Metrics share views: each is made once, by the first query that reads it. */
  private Dataset<Row> kept(Dataset<Row> view) {
    views.add(view.persist(StorageLevel.MEMORY_AND_DISK()));
    return view;
  }

  private void name(Dataset<Row> rows, String name) {
    rows.createOrReplaceTempView("`" + name + "`");
    readable.add(name);
  }

  @Override
  public TableCheck check(RecordTable table) {
    Problems problems = new Problems();
    TableCheck check;
    try {
      check =
          texts.containsKey(table.name())
              ? texts.get(table.name()).check(problems)
              : new TableCheck(
                  table.name(),
                  LineAccount.NONE,
                  start.spark().table("`" + table.name() + "`").count(),
                  0,
                  List.of());
    } catch (Exception e) {
      throw SparkErrors.problem(
          table.files().size() == 1
              ? Place.of(TextFile.displayName(table.files().get(0)))
              : table.place(),
          e);
    }
    problems.throwIfAny();
    return check;
  }

  @Override
  public Rows run(Query query, String sql, String... parameters) {
    Dataset<Row> result = query(query, sql, parameters);
    List<String> columns = new ArrayList<>();
    for (String column : result.columns()) {
      columns.add(column.toLowerCase(Locale.ROOT));
    }
    List<List<Object>> rows = new ArrayList<>();
    try (QueryTimer timer = new QueryTimer(start.spark().sparkContext(), querySeconds)) {
      List<Row> collected = timer.within(result::collectAsList, query);
      for (Row row : collected) {
        List<Object> cells = new ArrayList<>(columns.size());
        for (int c = 0; c < columns.size(); c++) {
          cells.add(Rows.cell(row.get(c)));
        }
        rows.add(cells);
      }
    } catch (InvalidInputException e) {
      throw e;
    } catch (Exception e) {
      throw SparkErrors.problem(query.place(), e);
    }
    return new Rows(columns, rows);
  }

  private Dataset<Row> query(Query query, String sql, String... parameters) {
    try {
      var parser =
          ((org.apache.spark.sql.classic.SparkSession) start.spark()).sessionState().sqlParser();
      PlanCheck.check(parser.parsePlan(sql), readable, query.place());
      return start.spark().sql(sql, (Object[]) parameters);
    } catch (InvalidInputException e) {
      throw e;
    } catch (Exception e) {
      throw new InvalidInputException(
          List.of(
              FailedQuery.of(query, SparkErrors.inWords(e), Optional.empty(), this::columnsOf)));
    }
  }

  /** The columns of a table or view; none when there is no such. */
  private List<String> columnsOf(String table) {
    return readable.stream().filter(table::equalsIgnoreCase).findFirst().stream()
        .flatMap(name -> Stream.of(start.spark().table("`" + name + "`").columns()))
        .map(column -> column.toLowerCase(Locale.ROOT))
        .toList();
  }

  @Override
  public void close() {
    views.forEach(Dataset::unpersist);
    texts.values().forEach(TextRows::release);
    start.close();
  }
}
