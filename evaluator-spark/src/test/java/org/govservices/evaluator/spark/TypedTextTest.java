package org.govservices.evaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.RecordSettings;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.records.ColumnType;
import org.govservices.evaluator.records.Query;
import org.govservices.evaluator.records.RecordEngine;
import org.govservices.evaluator.records.RecordSession;
import org.govservices.evaluator.records.RecordTable;
import org.govservices.evaluator.records.Rows;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is of a declared type: the embedded engine gives the same value. */
class TypedTextTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "INTEGER,1",
        "INTEGER, 1 ",
        "INTEGER,+1",
        "INTEGER,-0",
        "INTEGER,007",
        "INTEGER,1.0",
        "INTEGER,1e3",
        "INTEGER,9223372036854775807",
        "INTEGER,-9223372036854775808",
        "DECIMAL,1",
        "DECIMAL, 1.50 ",
        "DECIMAL,.5",
        "DECIMAL,-.5",
        "DECIMAL,1e-3",
        "DECIMAL,0.1234567890123456785",
        "DECIMAL,-0.1234567890123456785",
        "DECIMAL,99999999999999999999",
        "NUMBER,0.1",
        "NUMBER,1e400",
        "NUMBER,nan",
        "NUMBER,-Infinity",
        "BOOLEAN,true",
        "BOOLEAN,T",
        "BOOLEAN,Yes",
        "BOOLEAN,1",
        "BOOLEAN,n",
        "BOOLEAN,FALSE",
        "DATE,2020-02-29",
        "DATE, 2020-2-9 ",
        "DATE,2020/02/29",
        "DATE,2020-02-29 23:59:59",
        "TIMESTAMP,2020-02-29",
        "TIMESTAMP,2020-02-29T12:34:56Z",
        "TIMESTAMP,2020-02-29 12:34",
        "TIMESTAMP,2020-2-9 1:2:3",
        "TIMESTAMP,2020-02-29 12:34:56.123456"
      })
  void hasTheValueOfTheEmbeddedEngine(ColumnType type, String text) throws IOException {
    Object embedded = embedded(type, text);
    Object here = TypedText.value(type, text).orElseThrow();
    assertThat(Rows.cell(here)).isEqualTo(embedded);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "INTEGER,''",
        "INTEGER,x",
        "INTEGER,'1,5'",
        "INTEGER,9223372036854775808",
        "INTEGER,1L",
        "INTEGER,１",
        "DECIMAL,nan",
        "DECIMAL,100000000000000000000",
        "DECIMAL,--1",
        "NUMBER,1f",
        "NUMBER,0x1p3",
        "BOOLEAN,2",
        "BOOLEAN,wahr",
        "DATE,2020-02-30",
        "DATE,20200229",
        "DATE,29.02.2020",
        "DATE,2020-02/29",
        "TIMESTAMP,2020-02-29 25:00:00",
        "TIMESTAMP,yesterday"
      })
  void isOfTheTypeForNeither(ColumnType type, String text) throws IOException {
    assertThat(TypedText.value(type, text)).isEmpty();
    assertThat(embedded(type, text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, 1.5", // the embedded engine rounds
    "INTEGER, 1_000",
    "INTEGER, 0x10",
    "TIMESTAMP, 2020-02-29T12:34:56+08:00", // the embedded engine forgets the zone
    "TIMESTAMP, 2020-02-29 12:34:56.1234567",
    "DATE, epoch"
  })
  void whatWouldHaveToBeRoundedOrCutIsRefusedHere(ColumnType type, String text) {
    assertThat(TypedText.value(type, text)).isEmpty();
  }

  /** The value in DuckDB; null when the text is not of the type. */
  private Object embedded(ColumnType type, String text) throws IOException {
    Path file = folder.resolve("values.csv");
    Files.writeString(file, "value,other\n\"" + text + "\",x\n");
    RecordTable table =
        new RecordTable(
            "typed",
            List.of(file),
            RecordTable.Format.CSV,
            List.of(new RecordTable.Column("value", "value", type)),
            List.of(),
            List.of("nothing"), // so that an empty text is one
            ",",
            0,
            false,
            Place.of("evaluation.yaml"));
    Query query = new Query("SELECT value FROM typed", table.place());
    try (RecordSession session =
        RecordEngine.named("duckdb").open(List.of(table), RecordSettings.NONE)) {
      return session.run(query, query.sql()).rows().get(0).get(0);
    } catch (org.govservices.evaluator.input.InvalidInputException e) {
      return null;
    }
  }
}
