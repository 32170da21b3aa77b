package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a table is told with its file and line, and nothing is collected. */
class BrokenTablesTest {
  private static final String JSON =
      SmallRecords.CSV.replace("items*.csv", "items.ndjson").replace("csv", "ndjson");

  @TempDir Path folder;

  /** The problems of single records; how many there are is told at the declaration. */
  private static List<String> ofRecords(SmallRecords small) {
    List<String> problems = small.problems();
    assertThat(problems).anyMatch(problem -> problem.contains(" the declared types; "));
    return problems.stream().filter(problem -> !problem.startsWith("evaluation.yaml")).toList();
  }

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
            "items.csv:1:1: column 'online' of table 'items' is missing; maybe 'onlin'?;"
                + " found code, town, onlin");
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
    assertThat(ofRecords(small)).hasSize(2);
    assertThat(ofRecords(small).get(0)).startsWith("items.csv:3 [visits]:").contains("none");
    assertThat(ofRecords(small).get(1)).startsWith("items.csv:4 [online]:").contains("x");
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
        .satisfiesExactly(
            problem ->
                assertThat(problem)
                    .endsWith(
                        "2 records of 'items' break the declared types; its 'skip-at-most' allows"
                            + " 1: mend them, or allow more"),
            problem ->
                assertThat(problem)
                    .startsWith("items.csv:2 [online]: found '?'")
                    .endsWith(" (also in line 3)"));
  }

  @Test
  void aRowWithTooFewFields() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).write("items.csv", "code,town,online\n1,a,1\n2,a\n3,b,1\n");
    assertThat(ofRecords(small)).singleElement().asString().startsWith("items.csv:3");
  }

  @Test
  void aBrokenQuoteFarDownAFile() throws IOException {
    int broken = 300_000;
    StringBuilder csv = new StringBuilder("code,town,online\n");
    for (int row = 1; row <= 400_000; row++) {
      csv.append(row).append(row == broken ? ",\"a\"lpha,1\n" : ",a,1\n");
    }
    SmallRecords small = SmallRecords.in(folder).write("items.csv", csv.toString());
    assertThat(ofRecords(small))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("items.csv:" + (broken + 1)));
  }

  @Test
  void aQuoteThatIsNeverClosed() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).write("items.csv", "code,town,online\n1,a,1\n2,\"a,0\n3,b,1\n");
    assertThat(ofRecords(small))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("items.csv:3"));
  }

  @Test
  void aJsonLineCutInHalf() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(JSON);
    String line = "{\"code\": \"%d\", \"town\": \"a\", \"online\": 1}\n";
    small.write(
        "items.ndjson", line.formatted(1) + line.formatted(2) + line.formatted(3).substring(0, 20));
    assertThat(ofRecords(small)).singleElement().asString().startsWith("items.ndjson:3:");
    small.write("items.ndjson", line.formatted(1) + line.formatted(2));
    assertThat(small.value("a")).isEqualTo(100);
  }

  @Test
  void aJsonValueOfAnotherType() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(JSON);
    small.write("items.ndjson", "{\"code\": \"1\", \"town\": \"a\", \"online\": \"never\"}\n");
    assertThat(ofRecords(small)).singleElement().asString().startsWith("items.ndjson:1");
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
  void jsonRecordsThatMayBeSkippedAreCounted() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(JSON + "    skip-at-most: 1\n");
    small.write(
        "items.ndjson",
        """
        {"code": "1", "town": "a", "online": 1}
        {"code": "2", "town": "a", "online": true}
        """);
    CollectedRecords collected = small.collect();
    assertThat(collected.accounts())
        .containsExactly(new CollectedRecords.Account("online", "items", 2, 1, 0, 0, 1));
    assertThat(collected.tables().get(0).rejected().get(0).record())
        .isEqualTo("{\"code\": \"2\", \"town\": \"a\", \"online\": true}");
  }

  @Test
  void anArrayThatEndsTooEarlyIsNoSkippedRecord() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(
                JSON.replace("items.ndjson", "items.json").replace("ndjson", "json")
                    + "    skip-at-most: 9\n")
            .write("items.json", "[{\"code\": \"1\", \"town\": \"a\", \"online\": 1},\n{\"co");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("items.json:2: not a whole JSON array");
  }

  @Test
  void whatAQuoteSwallowsCountsAsWhatItSwallowed() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV + "    skip-at-most: 2\n")
            .write("items.csv", "code,town,online\n1,a,1\n2,\"a,1\n3,a,1\n4,a,1\n");
    assertThat(small.problems())
        .anyMatch(problem -> problem.startsWith("items.csv:3: the line is no CSV"))
        .anyMatch(
            problem ->
                problem.endsWith(
                    "3 records of 'items' break the declared types; its 'skip-at-most' allows 2:"
                        + " mend them, or allow more"));
  }

  @Test
  void aQuoteThatTakesInWholeRecordsAndIsClosedByAnotherIsNoText() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV + "    skip-at-most: 3\n")
            .write(
                "items.csv",
                "code,town,online\n1,a,1\n\"2,a,1\n3,a,1\n4\",a,1\n5,\"a\",0\n6,b,1\n");
    CollectedRecords collected = small.collect();
    assertThat(collected.accounts())
        .containsExactly(new CollectedRecords.Account("online", "items", 6, 3, 0, 0, 3));
    assertThat(collected.tables().get(0).lines()).isEqualTo(new LineAccount(1, 0, 3, 3));
    assertThat(small.value("a")).isEqualTo(50);
  }

  @Test
  void aTextOfSeveralLinesIsOneRecord() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .write("items.csv", "code,town,online,note\n1,a,1,\"well,\ndone\"\n2,a,0,\n3,b,1,x\n");
    assertThat(small.value("a")).isEqualTo(50);
    assertThat(small.collect().tables().get(0).rows()).isEqualTo(3);
    assertThat(small.collect().tables().get(0).lines()).isEqualTo(new LineAccount(1, 0, 4, 0));
  }

  @Test
  void aKeyThatNoJsonRecordHasIsNoNo() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(JSON)
            .write(
                "items.ndjson",
                """
                {"code": "1", "town": "a", "is_online": 1}
                {"code": "2", "town": "b", "is_online": 0}
                """);
    assertThat(small.problems())
        .containsExactly(
            "items.ndjson:1 [online]: no record of 'items' has the column; the record has no"
                + " 'online'; found code, town, is_online; if records may lack"
                + " it, declare the column 'optional: true'");
  }

  @Test
  void aKeyThatOneJsonRecordLacksIsNeitherNullNorNo() throws IOException {
    String records =
        """
        {"code": "1", "town": "a", "online": 1}
        {"code": "2", "town": "a"}
        {"code": "3", "town": "b", "online": null}
        """;
    SmallRecords small = SmallRecords.in(folder).tables(JSON).write("items.ndjson", records);
    assertThat(ofRecords(small))
        .singleElement()
        .asString()
        .startsWith("items.ndjson:2 [online]: the record has no 'online'");
    small.tables(JSON.replace("online: integer", "online: {type: integer, optional: true}"));
    assertThat(small.value("a")).isEqualTo(50);
  }

  @Test
  void codesAreTrimmedInEveryFormat() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .write("items.csv", "code,town,online\n1,a,1\n2,\"a \",0\n3,\ta,0\n4, a,0\n");
    assertThat(small.value("a")).isEqualTo(25);
    small
        .tables(JSON)
        .write(
            "items.ndjson",
            """
            {"code": "1", "town": "a", "online": 1}
            {"code": "2", "town": "a ", "online": 0}
            """);
    assertThat(small.value("a")).isEqualTo(50);
  }

  @Test
  void namesOfFilesAreNoPatterns() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("of [2024]"));
    Files.writeString(odd.resolve("items[1].csv"), "code,town,online\n1,a,1\n");
    Files.writeString(odd.resolve("items1.csv"), "code,town,online\n2,a,0\n");
    Files.writeString(odd.resolve("items*{x}.csv"), "code,town,online\n3,b,0\n");
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV.replace("items*.csv", "\"of [[]2024]/*.csv\""));
    assertThat(small.collect().tables().get(0).rows()).isEqualTo(3);
    assertThat(small.value("a")).isEqualTo(50);
    small.tables(SmallRecords.CSV.replace("items*.csv", "\"of [2024]/*.csv\""));
    assertThat(small.collect().tables().get(0).rows()).isEqualTo(3);
    small.tables(SmallRecords.CSV.replace("items*.csv", "\"of [2024]/items[1].csv\""));
    assertThat(small.value("a")).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{data}", "{data}/", "[*.csv", "*{.csv", "{data}items.csv"})
  void aNameOfFilesThatIsNone(String files) throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).tables(SmallRecords.CSV.replace("items*.csv", '"' + files + '"'));
    assertThat(small.problems()).singleElement().asString().startsWith("evaluation.yaml:9:12: ");
  }

  @Test
  void anEncodingIsNamedByItsByteAndCanBeDeclared() throws IOException {
    SmallRecords small = SmallRecords.in(folder);
    String csv = "code,town,online\n1,a,1\n济南,a,0\n3,b,1\n";
    Files.write(folder.resolve("items.csv"), csv.getBytes(Charset.forName("GB18030")));
    assertThat(small.problems())
        .containsExactly(
            "items.csv:3:1: byte 0xBC is not UTF-8; the whole file reads as GB18030: declare"
                + " 'encoding: gb18030' for the table, or save the file as UTF-8");
    small.tables(SmallRecords.CSV + "    encoding: gb18030\n");
    assertThat(small.value("a")).isEqualTo(50);
  }

  @Test
  void otherUnitsAreNamedOrRefusedAndSoAreUnitsWithoutRecords() throws IOException {
    String csv = "code,town,online\n1,a00,1\n2,a00,0\n3,b,1\n";
    SmallRecords small = SmallRecords.in(folder).write("items.csv", csv);
    assertThat(small.collect().units())
        .extracting(decision -> decision.event() + ": " + decision.detail())
        .containsExactly(
            "other-units: records of 'items' name units that units.csv does not have: 'a00' (2"
                + " records; maybe 'a'?)",
            "without-records: no record of 'items' counts for a");
    assertThat(small.collect().findings())
        .extracting(finding -> finding.place().toString())
        .hasSize(2)
        .allMatch(place -> place.endsWith("evaluation.yaml:8:3"));
    small.tables(SmallRecords.CSV + "    other-units: pass-over\n");
    assertThat(small.collect().units().get(0).event()).isEqualTo("other-units-passed-over");
    small.tables(SmallRecords.CSV + "    other-units: refuse\n");
    assertThat(small.problems()).singleElement().asString().contains("'a00' (2 records");
  }

  @Test
  void formsOfDatesCanBeDeclared() throws IOException {
    String due =
        SmallRecords.CSV.replace(
            "online: integer", "online: {type: date, format: [yyyy年M月d日, d.M.yyyy]}");
    SmallRecords small =
        SmallRecords.in(folder)
            .metric(SmallRecords.SHARE.replace("online = 1", "online > DATE '2024-02-28'"))
            .tables(due)
            .write("items.csv", "code,town,online\n1,a,2024年2月29日\n2,a,28.02.2024\n3,b,1.3.2024\n");
    assertThat(small.value("a")).isEqualTo(50);
    small.write("items.csv", "code,town,online\n1,a,2024年2月30日\n2,a,28.02.24\n3,b,2024-02-28\n");
    assertThat(ofRecords(small))
        .containsExactly(
            "items.csv:2 [online]: found '2024年2月30日'; expected a text of the form yyyy年M月d日 or"
                + " d.M.yyyy; the calendar has no such day",
            "items.csv:3 [online]: found '28.02.24'; expected a text of the form yyyy年M月d日 or"
                + " d.M.yyyy (also in line 4)");
    small.tables(
        SmallRecords.CSV.replace("online: integer", "online: {type: date, format: d.M.yy}"));
    assertThat(small.problems()).singleElement().asString().contains("a year of four digits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp | DD.MM.yyyy HH:mm   | has the letter D",
        "timestamp | dd.MM.YYYY HH:mm   | has the letter Y",
        "timestamp | dd.MM.yyyy HH:MM   | has the letter M in two places",
        "timestamp | dd.MM.yyyy hh:mm   | has h, hours to 12, and no a",
        "timestamp | dd.MM.yyyy a HH:mm | has a, the half of the day, and no h",
      })
  void aFormWhoseLettersMeanSomethingElseIsRefused(String type, String form, String fault)
      throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(
                SmallRecords.CSV.replace(
                    "online: integer", "online: {type: " + type + ", format: '" + form + "'}"));
    assertThat(small.problems()).singleElement().asString().contains(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-30          | there is no such day: 2024-02 has 29 days",
        "2024/13/01          | there is no month 13",
        "2024-11-22T10:00:00 | it has a time of day: declare {type: timestamp}",
        "26.03.2024          | another form can be declared: {type: date, format: d.M.yyyy}",
        "45362               | it may be a spreadsheet's number of a day",
        "soon 1              | expected a date such as 2024-02-28",
      })
  void aTextThatIsNoDateIsToldWhatItMayBe(String text, String advice) throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV.replace("online: integer", "online: date"))
            .metric(SmallRecords.SHARE.replace("online = 1", "online > DATE '2024-02-28'"))
            .write("items.csv", "code,town,online\n1,a," + text + "\n2,b,2024-03-01\n");
    assertThat(ofRecords(small)).singleElement().asString().contains(text, "; " + advice);
    if (!advice.contains("format")) {
      assertThat(ofRecords(small)).noneMatch(problem -> problem.contains("format:"));
    }
  }

  @Test
  void recordsOfOneLineAreToldApart() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(JSON.replace("items.ndjson", "items.json").replace("ndjson", "json"))
            .write(
                "items.json",
                "[{\"code\": \"1\", \"town\": \"a\", \"online\": 1}, {\"code\": \"2\", \"town\":"
                    + " \"a\", \"online\": 1.5}]");
    assertThat(ofRecords(small))
        .singleElement()
        .asString()
        .startsWith("items.json:1 [online]: found '1.5'; expected a whole number")
        .endsWith(" (record 2 of the line)");
  }

  @Test
  void aCauseIsToldOnceAndNotCountedWhereOnlyTheFirstRecordsAreKept() throws IOException {
    StringBuilder lines = new StringBuilder("code,town,online\n");
    for (int line = 2; line <= 500; line++) {
      lines.append(line).append(",a,x").append(line).append('\n');
    }
    SmallRecords small = SmallRecords.in(folder).write("items.csv", lines.toString());
    assertThat(small.problems())
        .satisfiesExactly(
            problem -> assertThat(problem).contains("499 records of 'items' break"),
            problem ->
                assertThat(problem)
                    .startsWith("items.csv:2 [online]: found 'x2'; expected a whole number")
                    .endsWith(" (also in line 3, 4, 5, …)"));
  }

  @Test
  void anotherSeparatorIsOneProblem() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).write("items.csv", "code;town;online\n1;a;1\n2;a;0\n");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("items.csv:1:1: the header has no comma between its columns; is the separator")
        .contains("state `separator: \";\"` for table 'items' at ", "evaluation.yaml:8:3");
  }

  @Test
  void emptyColumnsBehindTheLastAreLeftOut() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).write("items.csv", "code,town,online,,\n1,a,1,,\n2,a,0,,\n");
    assertThat(small.value("a")).isEqualTo(50);
    small.write("items.csv", "code,town,online,town\n1,a,1,b\n");
    assertThat(small.problems())
        .containsExactly("items.csv:1:1: column 'town' stands twice in the header");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[*.csv  | : its [ is not closed",
        "*{.csv  | : its { is not closed",
        "{a{b}}* | ''",
      })
  void aGlobThatIsNone(String glob, String why) throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).tables(SmallRecords.CSV.replace("items*.csv", "'" + glob + "'"));
    assertThat(small.problems())
        .containsExactly(
            "evaluation.yaml:9:12: '"
                + glob
                + "' is no name of files"
                + why.replace("''", "")
                + "; expected a name, or a glob of *, ?, [...] and {..., ...}");
  }

  @Test
  void aParquetColumnOfAnotherType() throws IOException {
    SmallRecords small = SmallRecords.in(folder).tables(parquet("integer"));
    parquetFile();
    assertThat(small.problems())
        .containsExactly("items.parquet: column 'unit' is VARCHAR; table 'items' declares integer");
  }

  @Test
  void aMomentInParquetNeedsAZone() throws Exception {
    SmallRecords small = moments("TIMESTAMPTZ '2024-02-28 16:30:00+00'", "");
    assertThat(small.problems())
        .containsExactly(
            "items.parquet: column 'sent' holds times with an offset from UTC; say with 'zone'"
                + " where they are local: {type: timestamp, zone: Asia/Shanghai}");
    moments("TIMESTAMP '2024-02-28 16:30:00'", ", zone: Asia/Shanghai");
    assertThat(small.problems())
        .containsExactly(
            "items.parquet: column 'sent' holds local times, without an offset from UTC; drop the"
                + " 'zone' that table 'items' declares");
  }

  @ParameterizedTest
  @CsvSource({
    "TIMESTAMPTZ '2024-02-28 16:30:00+00', Asia/Shanghai, 29",
    "TIMESTAMPTZ '2024-02-28 16:30:00+00', Europe/Madrid, 28",
    "TIMESTAMPTZ '2024-02-29 00:30:00+01', UTC, 28",
    "TIMESTAMP '2024-02-28 16:30:00', , 28",
  })
  void aMomentInParquetIsLocalInItsZone(String moment, String zone, double day) throws Exception {
    SmallRecords small = moments(moment, zone == null ? "" : ", zone: " + zone);
    assertThat(small.value("a")).isEqualTo(day);
  }

  private SmallRecords moments(String moment, String zone) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Path file = folder.resolve("items.parquet");
      statement.execute(
          "COPY (SELECT '1' AS code, 'a' AS town, " + moment + " AS sent) TO '" + file + "'");
    }
    return SmallRecords.in(folder)
        .tables(
            SmallRecords.CSV
                .replace("items*.csv", "items.parquet")
                .replace("csv", "parquet")
                .replace("online: integer", "sent: {type: timestamp" + zone + "}"))
        .metric(
            "-- indicator: online\n-- tables: [items]\n-- aggregation: mean\n-- none: failed\n"
                + "SELECT town AS unit, sum(extract(day FROM sent)) AS numerator,"
                + " count(*) AS denominator, count(*) AS n FROM items GROUP BY town\n");
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
