package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may answer differently from run to run is refused by its kind; what cannot, is not. */
class SteadySqlTest {
  private static final String HEADER =
      "-- indicator: online\n-- tables: [items]\n-- aggregation: share\n-- none: not-found\n";

  /** A sound first SELECT; what is tried stands behind it as the query for records. */
  private static final String SHARE =
      HEADER
          + "SELECT town AS unit, count(*) AS numerator, count(*) AS denominator, count(*) AS n\n"
          + "FROM items GROUP BY town\n"
          + "-- records\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // clock, connection, settings, chance
        "SELECT getvariable('x') FROM items",
        "SELECT pg_backend_pid() FROM items",
        "SELECT current_localtimestamp() FROM items",
        "SELECT LOCALTIME FROM items",
        "SELECT age(DATE '2020-01-01') FROM items",
        "SELECT ago(INTERVAL 1 DAY) FROM items",
        "SELECT current_connection_id() FROM items",
        "SELECT current_query() FROM items",
        "SELECT session_user FROM items",
        "SELECT USER FROM items",
        "SELECT CAST('now' AS TIMESTAMP) FROM items",
        "SELECT DATE 'today' FROM items",
        "SELECT uuidv7() FROM items",
        "SELECT main.random() FROM items",
        "SELECT \"random\"() FROM items",
        "SELECT list_sort(list_transform([1], lambda x: random())) FROM items",
        "SELECT some_function_of_next_year(code) FROM items",
        "SELECT sum(online) FILTER (WHERE random() > 0.5) FROM items",
        "SELECT code FROM items ORDER BY random()",
        "SELECT count(*) FROM items GROUP BY town HAVING random() > 0.5",
        "SELECT code FROM items QUALIFY random() > 0.5",
        "SELECT code FROM items WHERE code IN (SELECT code FROM items WHERE random() > 0.5)",
        // the place of a row
        "SELECT rowid FROM items",
        "SELECT i.rowid FROM items i",
        "SELECT code FROM items WHERE rowid < 2",
        "SELECT _metadata.row_index FROM items",
        "SELECT * FROM items a POSITIONAL JOIN items b",
        "SELECT * FROM items a ASOF JOIN items b ON a.online >= b.online",
        // aggregates by order
        "SELECT town, first(code) FROM items GROUP BY town",
        "SELECT town, any_value(code) FROM items GROUP BY town",
        "SELECT town, list(code) FROM items GROUP BY town",
        "SELECT town, array_agg(code) FROM items GROUP BY town",
        "SELECT town, string_agg(code, ',') FROM items GROUP BY town",
        "SELECT town, group_concat(code) FROM items GROUP BY town",
        "SELECT town, first(code ORDER BY online) FROM items GROUP BY town",
        "SELECT town, string_agg(code, ',' ORDER BY online) FROM items GROUP BY town",
        "SELECT town, arg_max(town, online) FROM items GROUP BY town",
        "SELECT town, max_by(code, online) FROM items GROUP BY town",
        "SELECT mode(town) FROM items",
        "SELECT approx_quantile(online, 0.5) FROM items",
        "SELECT approx_top_k(town, 2) FROM items",
        "SELECT stddev(online) FROM items",
        // windows
        "SELECT code, row_number() OVER () FROM items",
        "SELECT code, row_number() OVER (ORDER BY online) FROM items",
        "SELECT code, row_number() OVER (PARTITION BY town ORDER BY online) FROM items",
        "SELECT code FROM items QUALIFY row_number() OVER (PARTITION BY town ORDER BY online) = 1",
        "SELECT code, lag(code) OVER (ORDER BY online) FROM items",
        "SELECT code, ntile(4) OVER w FROM items WINDOW w AS (ORDER BY online)",
        "SELECT code, first_value(code) OVER (PARTITION BY town ORDER BY online) FROM items",
        "SELECT sum(online) OVER (ORDER BY town ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM"
            + " items",
        "SELECT string_agg(code, ',') OVER (PARTITION BY town) FROM items",
        // some rows of several
        "SELECT code FROM items LIMIT 5",
        "SELECT code FROM items OFFSET 5",
        "SELECT code FROM items LIMIT 5%",
        "SELECT code FROM items FETCH FIRST 5 ROWS ONLY",
        "SELECT code FROM items ORDER BY town LIMIT 1",
        "SELECT * FROM items ORDER BY town, online LIMIT 1",
        "SELECT code, town FROM items ORDER BY lower(code) LIMIT 1",
        "SELECT (SELECT code FROM items ORDER BY online LIMIT 1)",
        "SELECT * FROM (SELECT code FROM items ORDER BY online LIMIT 1)",
        "WITH x AS (SELECT code FROM items LIMIT 1) SELECT * FROM x",
        "SELECT code FROM items UNION ALL SELECT town FROM items LIMIT 1",
        "SELECT town, count(*) FROM items GROUP BY town ORDER BY count(*) LIMIT 1",
        "SELECT DISTINCT ON (town) town, code FROM items",
        "SELECT DISTINCT ON (town) town, code FROM items ORDER BY town, online",
        "SELECT a.code, b.code FROM items a JOIN items b ON a.town = b.town ORDER BY 1 LIMIT 1",
        "SELECT code FROM items USING SAMPLE 2 ROWS",
        // one of several equal texts
        "SELECT min(town COLLATE NOCASE) FROM items",
      })
  void isRefusedWithItsPlace(String sql) throws IOException {
    assertThat(SmallRecords.in(folder).metric(SHARE + sql).problems())
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("records/online.sql:8:"))
        .allMatch(problem -> problem.contains("must answer the same every time"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT code, rank() OVER (PARTITION BY town ORDER BY online) FROM items",
        "SELECT code, sum(online) OVER (PARTITION BY town) FROM items",
        "SELECT code, count(*) OVER (ORDER BY online) FROM items",
        "SELECT code, row_number() OVER (PARTITION BY town ORDER BY online, code) FROM items",
        "SELECT code, lag(online) OVER (ORDER BY code) FROM items",
        "SELECT town, row_number() OVER (ORDER BY count(*), town) FROM items GROUP BY town",
        "SELECT max(online) OVER (PARTITION BY town ORDER BY code ROWS UNBOUNDED PRECEDING) FROM"
            + " items",
        "SELECT code FROM items QUALIFY row_number() OVER (PARTITION BY town ORDER BY code) = 1",
        "SELECT town, string_agg(code, ',' ORDER BY code) FROM items GROUP BY town",
        "SELECT town, string_agg(DISTINCT code, ',' ORDER BY code) FROM items GROUP BY town",
        "SELECT town, first(online ORDER BY online DESC, code) FROM items GROUP BY town",
        "SELECT town, arg_max(online, code) FROM items GROUP BY town",
        "SELECT median(online), quantile_disc(online, 0.5), avg(online) FROM items",
        "SELECT code, online FROM items ORDER BY online DESC, code LIMIT 2",
        "SELECT * FROM items ORDER BY code LIMIT 2",
        "SELECT town, online FROM items ORDER BY town, online LIMIT 2",
        "SELECT town, online FROM items ORDER BY 2, 1 LIMIT 2",
        "SELECT town, online FROM items ORDER BY ALL LIMIT 2",
        "SELECT town AS unit, count(*) AS n FROM items GROUP BY town ORDER BY n, unit LIMIT 1",
        "SELECT town, count(*) FROM items GROUP BY ALL ORDER BY town LIMIT 1",
        "SELECT DISTINCT town FROM items ORDER BY town LIMIT 1",
        "SELECT DISTINCT ON (town) town, code FROM items ORDER BY town, code",
        "SELECT DISTINCT ON (code) town, code FROM items",
        "SELECT max(online) FROM items LIMIT 1",
        "SELECT town FROM items UNION SELECT code FROM items ORDER BY 1 LIMIT 1",
        "SELECT x.code FROM (SELECT * FROM items WHERE online = 1) x ORDER BY x.code LIMIT 1",
        "WITH x AS (SELECT code AS c FROM items) SELECT c, 1 FROM x ORDER BY c LIMIT 1",
        "WITH x AS (SELECT town, count(*) AS n FROM items GROUP BY town)"
            + " SELECT i.code, n FROM items i JOIN x ON x.town = i.town ORDER BY i.code LIMIT 1",
        "SELECT a.code, b.online FROM items a JOIN items b ON a.town = b.town"
            + " ORDER BY a.code, b.code LIMIT 1",
        "SELECT i.user FROM (SELECT code AS \"user\" FROM items) i",
        "SELECT date_trunc('month', DATE '2024-02-28'), 7 % 2, 'a' || code, code LIKE 'a%' FROM"
            + " items",
        "SELECT CASE WHEN online BETWEEN 0 AND 1 THEN extract(year FROM DATE '2024-02-28') END"
            + " FROM items",
        "SELECT lower(trim(code)), position('a' IN code), substring(code FROM 1 FOR 2),"
            + " nullif(code, ''), greatest(1, online), code ~ 'a', try_cast(code AS INTEGER)"
            + " FROM items",
        "WITH RECURSIVE d(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM d WHERE n < 3)"
            + " SELECT n FROM d",
      })
  void whatCannotAnswerDifferentlyIsTaken(String sql) throws IOException {
    SmallRecords.in(folder).metric(SHARE + sql);
    assertThat(refusals()).isEmpty();
  }

  /** Problems of the SQL itself; to list records is another matter. */
  private java.util.List<String> refusals() throws IOException {
    return new SmallRecords(folder).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 | SELECT (sum(x)) FROM items",
        "8 | SELECT SUM(x) FROM items",
        "11 | SELECT 1, mean(x) FROM items GROUP BY town",
        "52 | SELECT town FROM items GROUP BY town, code HAVING  avg(x) > 0.5",
        "16 | SELECT sum(1), sum(online / 2) FROM items",
        "8 | SELECT avg(CAST(e AS DOUBLE)) FROM items",
        "8 | SELECT sum(DISTINCT sqrt(online)) FROM items",
        "8 | SELECT sum(x) FILTER (WHERE online = 1) FROM items",
        "8 | SELECT sum(x) OVER (PARTITION BY town) FROM items",
        "8 | SELECT sum(x ORDER BY code) FROM items",
        "8 | SELECT avg(m) FROM (SELECT town, avg(online) AS m FROM items GROUP BY town)",
        "8 | SELECT sum(m) FROM means",
        "59 | WITH a AS (SELECT x AS y FROM items) SELECT count(*), 1 + sum(y) FROM a",
      })
  void aSumOfFloatingPointNumbersIsRefusedWhereItStands(int column, String sql) throws IOException {
    assertThat(numbers().metric(SHARE.replace("[items]", "[items, means]") + sql).problems())
        .singleElement()
        .asString()
        .startsWith("records/online.sql:8:" + column + ": '")
        .contains(
            "adds up floating-point numbers",
            "(CAST(… AS DECIMAL(38, 18)))",
            "the same every time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT sum(e), avg(e), sum(online), avg(online), mean(online + 1.5) FROM items",
        "SELECT sum(CAST(x AS DECIMAL(18, 6))), avg(CAST(online / 2 AS DECIMAL(18, 6))) FROM items",
        "SELECT sum(CASE WHEN x > 0.5 THEN 1 ELSE 0 END), max(x), median(x), count(x) FROM items",
        "SELECT town, max(m), sum(c) FROM means GROUP BY town",
      })
  void aSumOfExactNumbersIsTaken(String sql) throws IOException {
    numbers().metric(SHARE.replace("[items]", "[items, means]") + sql);
    assertThat(refusals()).isEmpty();
  }

  private SmallRecords numbers() throws IOException {
    return SmallRecords.in(folder)
        .tables(SmallRecords.CSV.replace("integer}", "integer, x: number, e: decimal}"))
        .write("items.csv", "code,town,online,x,e\n1,a,1,0.1,0.1\n2,b,0,1e-3,2\n")
        .write(
            "records/means.sql",
            "-- view: means\n-- tables: [items]\nSELECT town, avg(online) AS m, count(*) AS c"
                + " FROM items GROUP BY town\n");
  }

  @Test
  void withoutAKeyNothingTellsRowsApart() throws IOException {
    SmallRecords small =
        SmallRecords.in(folder).tables(SmallRecords.CSV.replace("    key: [code]\n", ""));
    String sql = "SELECT * FROM items ORDER BY code LIMIT 2";
    assertThat(small.metric(SHARE + sql).problems())
        .singleElement()
        .asString()
        .startsWith("records/online.sql:8:41: LIMIT without a total order");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // named in another part of the query
        "SELECT code FROM items WHERE EXISTS (WITH units AS (SELECT 1) SELECT * FROM units)\n"
            + " AND code IN (SELECT code FROM units)",
        "SELECT * FROM (WITH units AS (SELECT 1) SELECT * FROM units) x,\n units",
        "SELECT * FROM (WITH units AS (SELECT 1) SELECT * FROM units)\n UNION ALL FROM units",
        // named later, or by itself
        "WITH a AS (SELECT * FROM\n units), units AS (SELECT 1) SELECT * FROM a",
        "WITH units AS (SELECT * FROM\n units) SELECT * FROM units",
        "WITH RECURSIVE units AS (SELECT * FROM\n units) SELECT * FROM units",
        "WITH RECURSIVE units AS (SELECT * FROM\n units UNION SELECT * FROM units) SELECT 1",
        // named inside another name
        "WITH a AS (WITH units AS (SELECT 1) SELECT * FROM units) SELECT * FROM a,\n units",
      })
  void aNameOfAWithHoldsWhereItStands(String sql) throws IOException {
    assertThat(SmallRecords.in(folder).metric(SHARE + sql).problems())
        .singleElement()
        .asString()
        .startsWith("records/online.sql:9:")
        .contains("reads from 'units', which its header does not name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WITH units AS (SELECT * FROM items), b AS (SELECT * FROM UNITS) SELECT * FROM b, units",
        "WITH items AS (SELECT * FROM items) SELECT * FROM items",
        "WITH a AS (SELECT 1) SELECT * FROM (WITH b AS (SELECT * FROM a) SELECT * FROM b) x",
        "WITH a AS (SELECT code FROM items) SELECT * FROM items WHERE code IN (SELECT code FROM a)",
        "WITH a AS (WITH a AS (SELECT 1) SELECT * FROM a) SELECT * FROM a",
      })
  void aNameOfAWithIsReadBelowIt(String sql) throws IOException {
    assertThat(SmallRecords.in(folder).metric(SHARE + sql).problems()).isEmpty();
  }
}
