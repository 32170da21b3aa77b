package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A definition reads its tables and does nothing else: two walls, each held by itself. */
class RefusedSqlTest {
  private static final String HEADER =
      "-- indicator: online\n-- tables: [items]\n-- aggregation: share\n-- none: not-found\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another file, by every way to one
        "SELECT * FROM read_csv('secret.csv')",
        "SELECT * FROM 'secret.csv'",
        "SELECT * FROM \"secret.csv\"",
        "SELECT * FROM read_text('secret.csv')",
        "SELECT * FROM read_blob('secret.csv')",
        "SELECT * FROM read_json('secret.json')",
        "SELECT * FROM read_parquet('secret.parquet')",
        "SELECT * FROM glob('*')",
        "SELECT * FROM sniff_csv('secret.csv')",
        "SELECT * FROM parquet_metadata('secret.parquet')",
        "SELECT town FROM items WHERE code IN (SELECT code FROM read_csv('secret.csv'))",
        "SELECT (SELECT max(content) FROM read_text('secret.csv')) FROM items",
        "WITH x AS (SELECT * FROM read_csv('secret.csv')) SELECT * FROM x",
        "SELECT * FROM items JOIN read_csv('secret.csv') s ON true",
        "SELECT * FROM query('SELECT * FROM read_csv(''secret.csv'')')",
        "SELECT * FROM query_table(['secret.csv'])",
        // calling out
        "SELECT * FROM read_csv('http://localhost:9/x.csv')",
        "SELECT * FROM read_parquet('s3://bucket/x.parquet')",
        // tables of the engine
        "SELECT * FROM duckdb_settings()",
        "SELECT * FROM information_schema.tables",
        "SELECT * FROM main.items",
        "SELECT * FROM sqlite_master",
        "SELECT * FROM units",
        "FROM (DESCRIBE items)",
        "FROM (SUMMARIZE items)",
        "SELECT current_setting('memory_limit')",
        // answers that change
        "SELECT random() FROM items",
        "SELECT now() FROM items",
        "SELECT CURRENT_DATE FROM items",
        "SELECT * FROM items USING SAMPLE 10",
        // more than one statement
        "SELECT 1; SELECT 2",
        "SELECT 1; DROP VIEW items",
        // writing, attaching, installing, setting
        "COPY items TO 'out.csv'",
        "COPY (SELECT 1) TO 'out.csv'",
        "EXPORT DATABASE 'out'",
        "CREATE TABLE t AS SELECT 1",
        "INSERT INTO items VALUES (1)",
        "UPDATE items SET online = 1",
        "DELETE FROM items",
        "DROP VIEW items",
        "ATTACH 'out.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "PRAGMA database_list",
        "SET threads = 1",
        "RESET threads",
        "CALL pragma_version()",
        "CHECKPOINT",
        "EXPLAIN ANALYZE SELECT 1",
      })
  void isRefusedBeforeAnythingIsRead(String sql) throws IOException {
    SmallRecords small = SmallRecords.in(folder).write("secret.csv", "code\n1\n");
    assertThat(small.metric(HEADER + sql).problems())
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("records/online.sql:5:"))
        .allMatch(
            problem ->
                problem.contains("expected one SELECT")
                    || problem.contains("nothing else")
                    || problem.contains("must answer the same every time"));
  }

  @Test
  void aTableThatIsDeclaredButNotInTheHeaderIsRefused() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV + SmallRecords.CSV.replace("items:", "other:"));
    assertThat(small.metric(HEADER + "SELECT * FROM other").problems())
        .singleElement()
        .asString()
        .contains("reads from 'other'", "(items)");
  }

  @Test
  void notSqlAtAllIsToldWithItsPlace() throws IOException {
    assertThat(SmallRecords.in(folder).metric(HEADER + "SELEC town FROM items").problems())
        .singleElement()
        .asString()
        .startsWith("records/online.sql:5:1: not valid SQL:");
  }

  @Test
  void whatIsNestedTooDeeplyIsRefused() throws IOException {
    String sum = "1" + " + 1".repeat(400);
    assertThat(SmallRecords.in(folder).metric(HEADER + "SELECT " + sum + " FROM items").problems())
        .singleElement()
        .asString()
        .startsWith("records/online.sql:5:1: not valid SQL: nested too deeply");
  }

  static Stream<String> unlocking() {
    return Stream.of(
        "SELECT * FROM read_csv('FOLDER/secret.csv')",
        "SELECT * FROM read_text('FOLDER/secret.csv')",
        "SELECT * FROM glob('FOLDER/*')",
        "COPY (SELECT 1) TO 'FOLDER/out.csv'",
        "EXPORT DATABASE 'FOLDER/out'",
        "ATTACH 'FOLDER/out.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "LOAD 'FOLDER/out.duckdb_extension'",
        "SET enable_external_access = true",
        "SET allowed_paths = []",
        "SET lock_configuration = false",
        "SET temp_directory = 'FOLDER'",
        "PRAGMA threads = 1",
        "SELECT * FROM read_csv('http://localhost:9/x.csv')");
  }

  @ParameterizedTest
  @MethodSource("unlocking")
  void theEngineRefusesByItself(String sql) throws IOException {
    SmallRecords.in(folder).write("secret.csv", "code\n1\n");
    RecordTable table =
        new RecordTable(
            "items",
            List.of(folder.resolve("items.csv")),
            RecordTable.Format.CSV,
            List.of(new RecordTable.Column("code", "code", ColumnType.TEXT)),
            List.of(),
            List.of(""),
            ",",
            java.nio.charset.StandardCharsets.UTF_8,
            0,
            false,
            RecordTable.OtherUnits.WARN,
            Place.of("evaluation.yaml"));
    Query query = new Query(sql.replace("FOLDER", folder.toString()), Place.of("online.sql"));
    try (RecordSession session =
        RecordEngine.named(SmallRecords.ENGINE).open(List.of(table), SmallRecords.settings())) {
      assertThatThrownBy(() -> session.run(query, query.sql()))
          .isInstanceOf(InvalidInputException.class);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("out"));
    }
  }
}
