package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.observation.CollectedCell;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a metric's rows become. Expected values are worked out by hand beside them. */
class MetricTest {
  private static final String COLUMNS = "{code: text, town: text, legal: integer, days: integer}";

  @TempDir Path folder;

  private SmallRecords limits(String aggregation, String sql) throws IOException {
    return SmallRecords.in(folder)
        .tables(SmallRecords.CSV.replace("{code: text, town: text, online: integer}", COLUMNS))
        .write("items.csv", "code,town,legal,days\n1,a,30,15\n2,a,2,2\n3,b,10,0\n")
        .metric(
            "-- indicator: online\n-- tables: [items]\n-- times: 100\n-- none: not-found\n"
                + "-- aggregation: "
                + aggregation
                + "\n"
                + sql);
  }

  private static Observation observation(SmallRecords small, String unit) {
    return small.collect().cells().stream()
        .filter(cell -> cell.unit().equals(unit))
        .map(CollectedCell::observation)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRatioOfSumsCountsLongLimitsMore() throws IOException {
    SmallRecords small =
        limits(
            "ratio-of-sums",
            "SELECT town AS unit, sum(legal - days) AS numerator, sum(legal) AS denominator,"
                + " count(*) AS n FROM items GROUP BY town");
    assertThat(small.value("a")).isEqualTo(100 * 15.0 / 32);
    assertThat(observation(small, "a").n()).hasValue(2);
  }

  @ParameterizedTest
  @CsvSource({"100000000000000000000, 1, 3.2E+21", "1, 100000000000000000000000, 3.2E-22"})
  void aValueBeyondTheMagnitudesThatAreTakenIsRefusedWithItsPlace(
      String times, String by, String found) throws IOException {
    SmallRecords small =
        limits(
            "ratio-of-sums",
            "SELECT town AS unit, sum(legal) * CAST("
                + times
                + " AS DECIMAL(28, 0)) AS numerator, CAST(100 * "
                + by
                + " AS DECIMAL(28, 0)) AS denominator, count(*) AS n FROM items"
                + " WHERE town = 'a' GROUP BY town");
    assertThat(small.problems())
        .containsExactly(
            "records/online.sql:6:1: gives "
                + found
                + " for unit 'a'; expected 0, or a number from 1e-18 to 1e18 in magnitude");
  }

  @Test
  void aMeanOfRatiosCountsEveryItemTheSame() throws IOException {
    SmallRecords small =
        limits(
            "mean-of-ratios",
            "SELECT town AS unit, legal - days AS numerator, legal AS denominator, 1 AS n"
                + " FROM items");
    assertThat(small.value("a")).isEqualTo(25); // (50 + 0) / 2
    assertThat(small.value("b")).isEqualTo(100);
  }

  @Test
  void aRowMayStandForManyEqualRatios() throws IOException {
    SmallRecords small =
        limits(
            "mean-of-ratios",
            "SELECT town AS unit, legal - days AS numerator, legal AS denominator, 1 AS n,"
                + " CASE WHEN code = '1' THEN 3 ELSE 1 END AS ratios FROM items");
    assertThat(small.value("a")).isEqualTo(37.5); // (3 × 50 + 0) / 4
  }

  @Test
  void aUnitWithoutRecordsHasTheStatusThatTheMetricStates() throws IOException {
    SmallRecords small = SmallRecords.in(folder).write("items.csv", "code,town,online\n1,a,1\n");
    assertThat(observation(small, "b").status()).isEqualTo(Status.NOT_FOUND);
  }

  @Test
  void aDenominatorOfZeroCountsAsNoRecord() throws IOException {
    SmallRecords small =
        limits(
            "ratio-of-sums",
            "SELECT town AS unit, 0 AS numerator, 0 AS denominator, count(*) AS n FROM items"
                + " GROUP BY town");
    assertThat(observation(small, "a").status()).isEqualTo(Status.NOT_FOUND);
  }

  @Test
  void onlyASampleHasAStandardError() throws IOException {
    SmallRecords small = SmallRecords.in(folder);
    assertThat(observation(small, "a").standardError()).isEmpty();
    small.tables(SmallRecords.CSV + "    sample: simple-random\n");
    // p = 1/2, n = 2: 100 × √(1/4 / 1)
    assertThat(observation(small, "a").standardError().orElseThrow()).isCloseTo(50, within(1e-12));
    assertThat(observation(small, "b").standardError()).isEmpty(); // n = 1
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "share | 'a' AS unit, 0.5E0 AS numerator, 1 AS denominator, 1 AS n | expected whole or"
            + " decimal numbers",
        "share | 'a' AS unit, 3 AS numerator, 2 AS denominator, 2 AS n | returns 3 of 2 for unit"
            + " 'a'",
        "share | 'a' AS unit, 1 AS numerator, 1 AS n, 1 AS denominator | expected unit, numerator,"
            + " denominator, n",
        "share | 7 AS unit, 1 AS numerator, 1 AS denominator, 1 AS n | expected the code of a unit"
            + " as text",
        "share | 'a' AS unit, 1 AS numerator, 1 AS denominator, 9 AS n | counts 9 records of the 3"
            + " in 'items'",
        "mean | 'a' AS unit, 1 AS numerator, 1 AS denominator, 1 AS n | returns unit 'a' a second"
            + " time",
        "mean | 'z' AS unit, 1 AS numerator, 1 AS denominator, 1 AS n, 1 AS ratios | expected unit,"
            + " numerator",
        "mean-of-ratios | 'z' AS unit, 1 AS numerator, 1 AS denominator, 1 AS n | none of a unit of"
            + " this evaluation",
        "mean | 'z' AS unit, 1 AS numerator, 1 AS denominator, 1.5 AS n | returns n = 1.5 for unit"
            + " 'z'",
        "mean | 'a' AS unit, nosuch AS numerator, 1 AS denominator, 1 AS n | nosuch"
      })
  void rowsThatAMetricCannotHaveAreProblems(String aggregation, String select, String message)
      throws IOException {
    assertThat(limits(aggregation, "SELECT " + select + " FROM items").problems())
        .anyMatch(
            problem -> problem.startsWith("records/online.sql:6:") && problem.contains(message));
  }

  @Test
  void aPublishedValueThatIsNoNumberIsAProblemOfTheAudit() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .metric(
                SmallRecords.SHARE.replace("-- none", "-- audit-within: 0\n-- none")
                    + "-- audit\nSELECT town AS unit, code AS record, online AS numerator,"
                    + " 1 AS denominator, 'n.a.' AS published FROM items WHERE code = '2'\n");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("records/online.sql:14:77: returns 'n.a.' for record '2'");
  }

  @Test
  void aHeaderWithUnknownWordsIsToldWithLineAndColumn() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .metric(SmallRecords.SHARE.replace("share", "shares").replace("times:", "time:"));
    assertThat(small.problems())
        .hasSize(2)
        .anyMatch(p -> p.startsWith("records/online.sql:3:17") && p.contains("'shares'"))
        .anyMatch(p -> p.startsWith("records/online.sql:4:4") && p.contains("maybe 'times'?"));
  }

  @Test
  void anIndicatorThatTheFrameworkDoesNotHave() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).metric(SmallRecords.SHARE.replace(": online", ": onlin"));
    assertThat(small.problems()).singleElement().asString().contains("maybe 'online'?");
  }

  @Test
  void aTableThatTheEvaluationDoesNotDeclare() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).metric(SmallRecords.SHARE.replace("[items]", "[itmes]"));
    assertThat(small.problems())
        .anyMatch(p -> p.contains("reads 'itmes', which the evaluation does not declare"));
  }

  @Test
  void viewsMayReadViewsInAnyOrderOfTheirFilesButNotEachOther() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .write(
                "records/a.sql", "-- view: a\n-- tables: [b]\nSELECT * FROM b WHERE online = 1\n")
            .write("records/b.sql", "-- view: b\n-- tables: [items]\nSELECT * FROM items\n")
            .metric(
                SmallRecords.SHARE
                    .replace("[items]", "[a]\n-- counts: items")
                    .replace("FROM items", "FROM a"));
    assertThat(small.value("a")).isEqualTo(100);
    small.write("records/b.sql", "-- view: b\n-- tables: [a]\nSELECT * FROM a\n");
    assertThat(small.problems()).anyMatch(p -> p.contains("reads itself"));
  }

  /** Another framework beside the small one, which defines {@code online} by a view of its own. */
  private SmallRecords takenFromAnother(String metric) throws IOException {
    Files.createDirectories(folder.resolve("other/records"));
    SmallRecords small =
        SmallRecords.in(folder)
            .write(
                "other/records/online.sql",
                metric
                    .replace("[items]", "[shown]\n-- counts: items")
                    .replace("FROM items", "FROM shown"))
            .write(
                "other/records/shown.sql",
                "-- view: shown\n-- tables: [items]\nSELECT * FROM items WHERE code <> '2'\n")
            .write(
                "other/records/hidden.sql",
                "-- view: hidden\n-- tables: [nosuch]\nSELECT * FROM nosuch\n");
    String framework = Files.readString(folder.resolve("framework.yaml"));
    return small.write(
        "framework.yaml", framework.replace("index:", "records-from: [other]\nindex:"));
  }

  @Test
  void aFrameworkTakesTheMetricsOfItsIndicatorsFromAnotherWithTheViewsThatTheyRead()
      throws IOException {
    SmallRecords small = takenFromAnother(SmallRecords.SHARE);
    Files.delete(folder.resolve("records/online.sql"));
    assertThat(small.value("a")).isEqualTo(100);
    assertThat(small.collect().files())
        .extracting(file -> folder.relativize(file).toString())
        .containsExactly("other/records/online.sql", "other/records/shown.sql", "items.csv");
  }

  @Test
  void aMetricThatIsAlsoTakenFromAnotherIsDefinedTwice() throws IOException {
    assertThat(takenFromAnother(SmallRecords.SHARE).problems())
        .singleElement()
        .asString()
        .startsWith("other/records/online.sql:1:")
        .contains("'online' is defined a second time; first at records/online.sql");
  }

  @Test
  void aFrameworkFromWhichNothingCanBeTaken() throws IOException {
    SmallRecords small =
        takenFromAnother(SmallRecords.SHARE.replace("indicator: online", "indicator: offline"));
    assertThat(small.problems())
        .singleElement()
        .asString()
        .isEqualTo(
            "framework.yaml:14:16: 'records-from' names 'other', which feeds no indicator of this"
                + " framework");
    small.write(
        "framework.yaml",
        Files.readString(folder.resolve("framework.yaml")).replace("[other]", "[another]"));
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:14:16: 'records-from' names 'another': no definition in ");
  }

  @Test
  void theSourceOfCollectedValuesIsWhatTheEvaluationStates() throws IOException {
    SmallRecords small = SmallRecords.in(folder);
    assertThat(observation(small, "a").origin()).isEqualTo(Origin.CRAWLED);
    small.write(
        "evaluation.yaml",
        Files.readString(folder.resolve("evaluation.yaml")).replace("crawled", "submitted"));
    assertThat(observation(small, "a").origin()).isEqualTo(Origin.SUBMITTED);
  }

  @Test
  void valuesAreTheSameWithAnyNumberOfThreads() throws IOException {
    StringBuilder csv = new StringBuilder("code,town,legal,days\n");
    for (int row = 0; row < 200_000; row++) {
      csv.append(row).append(row % 2 == 0 ? ",a," : ",b,").append(7 + row % 23).append(',');
      csv.append(row % 7).append('\n');
    }
    SmallRecords small =
        limits(
            "mean-of-ratios",
            "SELECT town AS unit, legal - days AS numerator, legal AS denominator, count(*) AS n,"
                + " count(*) AS ratios FROM items GROUP BY town, legal, days");
    small.write("items.csv", csv.toString());
    List<CollectedCell> cells = small.collect().cells();
    assertThat(cells).hasSize(2);
    for (int run = 0; run < 3; run++) {
      assertThat(small.collect().cells()).isEqualTo(cells);
    }
  }
}
