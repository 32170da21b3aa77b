package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.input.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a query's author is told when an engine does not run it, or its rows cannot be used. */
class FailedQueryTest {
  private static final String HEADER =
      "-- indicator: online\n-- tables: [items]\n-- aggregation: mean-of-ratios\n-- none: failed\n";

  @TempDir Path folder;

  @Test
  void aMisspeltColumnIsToldWhereItStandsWithThoseThatAreThere() throws IOException {
    String sql =
        "SELECT town AS unit, -- 名称\n"
            + "  sum(onlin) AS numerator, count(*) AS denominator, count(*) AS n\n"
            + "FROM items GROUP BY town";
    assertThat(SmallRecords.in(folder).metric(HEADER + sql).problems())
        .containsExactly(
            "records/online.sql:6:7: no column 'onlin'; maybe 'online'?; items has code, town,"
                + " online");
  }

  @Test
  void aMisspeltColumnOfAViewIsToldThere() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .write(
                "records/towns.sql",
                "-- view: towns\n-- tables: [items]\n\nSELECT i.town,\n i.onlne FROM items i\n");
    assertThat(small.metric(SmallRecords.SHARE.replace("[items]", "[items, towns]")).problems())
        .containsExactly(
            "records/towns.sql:5:2: no column 'onlne'; maybe 'online'?; items has code, town,"
                + " online");
  }

  @Test
  void aDivisionIsToldOnceWithHowManyRowsItConcerns() throws IOException {
    String sql =
        "SELECT town AS unit,\n  online / 3 AS numerator, 1 AS denominator, 1 AS n\nFROM items";
    assertThat(SmallRecords.in(folder).metric(HEADER + sql).problems())
        .singleElement()
        .asString()
        .startsWith("records/online.sql:6:")
        .contains("as a floating-point number for unit", ", and in 3 more rows")
        .contains("return numerator and denominator", "mean-of-ratios divides");
  }

  @Test
  void aQueryThatTakesTooLongIsNamed() throws IOException {
    SmallRecords small = SmallRecords.in(folder);
    small.metric(
        HEADER
            + "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i FROM t)\n"
            + "SELECT 'a' AS unit, sum(i) AS numerator, 1 AS denominator, 1 AS n FROM t");
    small.tables(SmallRecords.CSV + "records: {query-seconds: 1}\n");
    var spec = small.spec();
    var framework = FrameworkReader.read(spec.framework());
    assertThatThrownBy(
            () -> {
              try (OpenRecords records = OpenRecords.open(spec, framework)) {
                Query query = records.definitions().metrics().get(0).values();
                records.session().run(query, query.sql());
              }
            })
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("online.sql:5:1: the query took longer than 1 second;");
  }
}
