package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.records.duckdb.ObservationParquet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a table is told with its file and line, and nothing is collected. */
class BrokenTablesTest {
  private static final String JSON =
      SmallRecords.CSV.replace("items*.csv", "items.ndjson").replace("csv", "ndjson");

  @TempDir Path folder;

  @Test
  void aWholeTableHasNoProblems() throws IOException {
    SmallRecords small = SmallRecords.in(folder);
    assertThat(small.problems()).isEmpty();
    assertThat(small.value("a")).isEqualTo(50);
  }

  @Test
  void aGlobWithoutFiles() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).tables(SmallRecords.CSV.replace("items*.csv", "crawl/*.csv"));
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("evaluation.yaml:9:12: no file matches 'crawl/*.csv'");
  }

  @Test
  void aHeaderAndAQueryThatAreWrongAreToldAtOnce() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .write("items.csv", "code,place,online\n1,a,1\n")
            .metric(SmallRecords.SHARE.replace("SELECT town AS unit, count", "SELEC town, count"));
    assertThat(small.problems())
        .hasSize(2)
        .anySatisfy(problem -> assertThat(problem).startsWith("items.csv:1").contains("'town'"))
        .anySatisfy(problem -> assertThat(problem).contains("online.sql", "not valid SQL"));
  }

  @Test
  void aFileThatIsNotThere() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).tables(SmallRecords.CSV.replace("items*.csv", "itmes.csv"));
    assertThat(small.problems()).singleElement().asString().contains("no file", "itmes.csv");
  }

  @Test
  void aDataFolderThatIsNotNamed() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV.replace("items*.csv", "\"{data}/items.csv\""));
    assertThat(small.problems()).singleElement().asString().contains("name it with --data DIR");
  }

  @Test
  void aKeyThatStandsTwice() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).write("items.csv", "code,town,online\n1,a,1\n2,a,0\n1,b,1\n");
    assertThat(small.problems())
        .containsExactly(
            "evaluation.yaml:8:3: the key (code) of 'items' is '1' in 2 records; expected one");
  }

  @Test
  void anEmptyKey() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).write("items.csv", "code,town,online\n,a,1\n2,a,0\n");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .endsWith(
            "the key (code) of 'items' is empty in 1 records; expected a value in every record");
  }

  @Test
  void aMissingColumnIsAskedForByItsNearestName() throws IOException {
    SmallRecords small = SmallRecords.in(folder).write("items.csv", "code,town,onlin\n1,a,1\n");
    assertThat(small.problems())
        .containsExactly(
            "items.csv:1:1: column 'online' of table 'items' is missing; maybe 'onlin'?");
  }

  @Test
  void filesWithDifferentHeaders() throws IOException {
    SmallRecords small = SmallRecords.in(folder).write("items-2.csv", "town,code,online\na,9,1\n");
    assertThat(small.problems()).singleElement().asString().contains("the header differs from");
  }

  @Test
  void aTextWhereANumberIsDeclaredInAnyColumnEvenOneThatNoMetricReads() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV.replace("town: text", "town: text, visits: integer"))
            .write("items.csv", "code,town,online,visits\n1,a,1,0\n2,a,0,none\n3,b,x,0\n");
    assertThat(small.problems()).hasSize(2);
    assertThat(small.problems().get(0)).startsWith("items.csv:3 [visits]:").contains("none");
    assertThat(small.problems().get(1)).startsWith("items.csv:4 [online]:").contains("x");
  }

  @Test
  void recordsThatMayBeSkippedAreCountedAndKept() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV + "    skip-at-most: 1\n")
            .write("items.csv", "code,town,online\n1,a,1\n2,a,none\n3,b,1\n4,c,1\n");
    CollectedRecords collected = small.collect();
    assertThat(collected.tables().get(0).rows()).isEqualTo(4);
    assertThat(collected.tables().get(0).rejected())
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.line()).isEqualTo(3);
              assertThat(reject.column()).isEqualTo("online");
              assertThat(reject.record()).isEqualTo("2,a,none");
            });
    assertThat(collected.accounts())
        .containsExactly(new CollectedRecords.Account("online", "items", 4, 2, 1, 0, 1));
    assertThat(small.value("a")).isEqualTo(100);
  }

  @Test
  void oneMoreThanMayBeSkippedStopsTheRun() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV + "    skip-at-most: 1\n")
            .write("items.csv", "code,town,online\n1,a,?\n2,a,none\n3,b,1\n");
    assertThat(small.problems())
        .anyMatch(problem -> problem.startsWith("items.csv:2 [online]"))
        .anyMatch(problem -> problem.startsWith("items.csv:3 [online]"))
        .anyMatch(
            problem ->
                problem.endsWith(
                    "2 records of 'items' break the declared types; the table allows 1"));
  }

  @Test
  void aRowWithTooFewFields() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).write("items.csv", "code,town,online\n1,a,1\n2,a\n3,b,1\n");
    assertThat(small.problems()).singleElement().asString().startsWith("items.csv:3");
  }

  @Test
  void aBrokenQuoteFarDownAFile() throws IOException {
    int broken = 300_000;
    StringBuilder csv = new StringBuilder("code,town,online\n");
    for (int row = 1; row <= 400_000; row++) {
      csv.append(row).append(row == broken ? ",\"a\"lpha,1\n" : ",a,1\n");
    }
    SmallRecords small = SmallRecords.in(folder).write("items.csv", csv.toString());
    assertThat(small.problems())
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("items.csv:" + (broken + 1)));
  }

  @Test
  void aQuoteThatIsNeverClosed() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).write("items.csv", "code,town,online\n1,a,1\n2,\"a,0\n3,b,1\n");
    assertThat(small.problems())
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("items.csv:3"));
  }

  @Test
  void aJsonLineCutInHalf() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(JSON);
    String line = "{\"code\": \"%d\", \"town\": \"a\", \"online\": 1}\n";
    small.write(
        "items.ndjson", line.formatted(1) + line.formatted(2) + line.formatted(3).substring(0, 20));
    assertThat(small.problems()).singleElement().asString().startsWith("items.ndjson:3:");
    small.write("items.ndjson", line.formatted(1) + line.formatted(2));
    assertThat(small.value("a")).isEqualTo(100);
  }

  @Test
  void aJsonValueOfAnotherType() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(JSON);
    small.write("items.ndjson", "{\"code\": \"1\", \"town\": \"a\", \"online\": \"never\"}\n");
    assertThat(small.problems()).singleElement().asString().startsWith("items.ndjson:1");
  }

  @Test
  void aJsonArrayIsReadWhole() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV.replace("items*.csv", "items.json").replace("csv", "json"))
            .write(
                "items.json",
                "[{\"code\": \"1\", \"town\": \"a\", \"online\": 1},"
                    + " {\"code\": \"2\", \"town\": \"a\", \"online\": 0}]");
    assertThat(small.value("a")).isEqualTo(50);
    small.write("items.json", "[{\"code\": \"1\", \"town\": \"a\", \"online\": 1},");
    assertThat(small.problems()).singleElement().asString().startsWith("items.json");
  }

  @Test
  void aTruncatedParquetFile() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(parquet("text"));
    Path whole = parquetFile();
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("items.parquet: not a whole Parquet file:");
  }

  @Test
  void aParquetFileDamagedInside() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(parquet("text"));
    Path whole = parquetFile();
    byte[] bytes = Files.readAllBytes(whole);
    Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0x7f);
    Files.write(whole, bytes);
    assertThat(small.problems()).singleElement().asString().startsWith("items.parquet");
  }

  @Test
  void aDamagedRowGroupIsNamedWithItsRecords() throws Exception {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(
                SmallRecords.CSV.replace("items*.csv", "items.parquet").replace("csv", "parquet"));
    Path file = folder.resolve("items.parquet");
    long third;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT 'code' || range AS code, 'a' AS town, range % 2 AS online"
              + " FROM range(10000)) TO '"
              + file
              + "' (ROW_GROUP_SIZE 2048)");
      try (ResultSet offset =
          statement.executeQuery(
              "SELECT min(data_page_offset) FROM parquet_metadata('"
                  + file
                  + "') WHERE row_group_id = 2")) {
        offset.next();
        third = offset.getLong(1);
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, (int) third, (int) third + 200, (byte) 0x7f);
    Files.write(file, bytes);
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("items.parquet: " + damagedRowGroup());
  }

  /** What the engine says of a row group that cannot be read. */
  String damagedRowGroup() {
    return "row group 3 of 5 (records 4097 to 6144) cannot be read: ";
  }

  @Test
  void recordsOfOtherFormatsCannotBeSkippedAndTheReasonIsGiven() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(JSON + "    skip-at-most: 1\n");
    small.write("items.ndjson", "{\"code\": \"1\", \"town\": \"a\", \"online\": 1}\n");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .contains("records of ndjson files cannot be skipped", "would stand as empty records");
  }

  @Test
  void aParquetColumnOfAnotherType() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(parquet("integer"));
    parquetFile();
    assertThat(small.problems())
        .containsExactly("items.parquet: column 'unit' is VARCHAR; table 'items' declares integer");
  }

  private static String parquet(String type) {
    return SmallRecords.CSV
        .replace("items*.csv", "items.parquet")
        .replace("csv", "parquet")
        .replace(
            "{code: text, town: text, online: integer}",
            "{code: {from: unit, type: %s}, town: {from: indicator, type: text}, online: {from: n, type: integer}}"
                .formatted(type));
  }

  private Path parquetFile() throws IOException {
    Path csv = folder.resolve("observations.txt");
    StringBuilder rows =
        new StringBuilder("unit,indicator,value,status,standard_error,n,edition,source,evidence\n");
    for (int row = 0; row < 1000; row++) {
      rows.append("code").append(row).append(",a,1,observed,,1,2020,crawled,\n");
    }
    Files.writeString(csv, rows);
    Path parquet = folder.resolve("items.parquet");
    ObservationParquet.write(csv, parquet);
    return parquet;
  }

  @Test
  void allProblemsOfAllTablesComeAtOnce() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV + SmallRecords.CSV.replace("items", "others"))
            .metric(SmallRecords.SHARE.replace("[items]", "[items, others]"))
            .write("items.csv", "code,town,online\n1,a,1\n1,a,0\n")
            .write("others.csv", "code,town,online\n1,a,1\n1,a,0\n");
    assertThat(small.problems()).hasSize(2);
    assertThat(List.copyOf(small.problems())).allMatch(problem -> problem.contains("the key"));
  }
}
