package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of accepted forms: what a text is of a declared type, the same for every engine and
 * format.
 */
class FormsOfTypesTest {
  private static final String TRIMMED = " \t";

  @TempDir Path folder;

  /** A text of a type, and the value it has; empty when it is not of the type. */
  private record Form(ColumnType type, String text, Optional<String> value) {
    String cell() {
      return type == ColumnType.TIMESTAMP
          ? Timestamp.valueOf(LocalDateTime.parse(value.orElseThrow())).toString()
          : value.orElseThrow();
    }
  }

  private static Form of(ColumnType type, String text, String value) {
    return new Form(type, text, Optional.of(value));
  }

  private static Form not(ColumnType type, String text) {
    return new Form(type, text, Optional.empty());
  }

  private static List<Form> forms(ColumnType type) {
    return switch (type) {
      case TEXT -> List.of(of(type, "１ x", "１ x"), of(type, TRIMMED + "x ", "x"));
      case INTEGER ->
          List.of(
              of(type, "1", "1"),
              of(type, TRIMMED + "1 ", "1"),
              of(type, "+1", "1"),
              of(type, "-0", "0"),
              of(type, "007", "7"),
              of(type, "9223372036854775807", "9223372036854775807"),
              of(type, "-9223372036854775808", "-9223372036854775808"),
              not(type, "9223372036854775808"),
              not(type, "15.4"),
              not(type, "15.5"),
              not(type, "1.0"),
              not(type, "1."),
              not(type, "1e1"),
              not(type, "1,5"),
              not(type, "1 000"),
              not(type, "1_000"),
              not(type, "0x10"),
              not(type, "0b1"),
              not(type, "true"),
              not(type, "1L"),
              not(type, "１"),
              not(type, "\u00a01"),
              not(type, "--1"),
              not(type, "x"));
      case DECIMAL ->
          List.of(
              of(type, "1", "1"),
              of(type, " 1.50 ", "1.5"),
              of(type, ".5", "0.5"),
              of(type, "-.5", "-0.5"),
              of(type, "0.123456789012345678", "0.123456789012345678"),
              of(type, "0.1234567890123456780", "0.123456789012345678"),
              of(type, "99999999999999999999", "99999999999999999999"),
              not(type, "0.1234567890123456785"),
              not(type, "100000000000000000000"),
              not(type, "1e-3"),
              not(type, "1E1"),
              not(type, "nan"),
              not(type, "infinity"),
              not(type, "1_000.5"),
              not(type, "1,5"),
              not(type, "１.5"),
              not(type, "."),
              not(type, "true"));
      case NUMBER ->
          List.of(
              of(type, "0.1", "0.1"),
              of(type, "1e-3", "0.001"),
              of(type, "+2.5E2", "250"),
              not(type, "1e400"),
              not(type, "nan"),
              not(type, "NaN"),
              not(type, "-Infinity"),
              not(type, "inf"),
              not(type, "1f"),
              not(type, "1d"),
              not(type, "0x1p3"),
              not(type, "1_0"),
              not(type, "true"));
      case BOOLEAN ->
          List.of(
              of(type, "true", "true"),
              of(type, "T", "true"),
              of(type, "Yes", "true"),
              of(type, "y", "true"),
              of(type, "1", "true"),
              of(type, "n", "false"),
              of(type, "FALSE", "false"),
              of(type, "0", "false"),
              of(type, "no", "false"),
              not(type, "2"),
              not(type, "1.0"),
              not(type, "on"),
              not(type, "是"),
              not(type, "wahr"));
      case DATE ->
          List.of(
              of(type, "2020-02-29", "2020-02-29"),
              of(type, " 2020-2-9 ", "2020-02-09"),
              of(type, "2020/02/29", "2020-02-29"),
              of(type, "2020-02-29 00:00:00", "2020-02-29"),
              not(type, "2020-02-29 23:59:59"),
              not(type, "2020-02-30"),
              not(type, "2020-13-01"),
              not(type, "20-02-28"),
              not(type, "0020-02-28"),
              not(type, "12020-02-28"),
              not(type, "2020-02-28 (BC)"),
              not(type, "20200229"),
              not(type, "29.02.2020"),
              not(type, "02/29/2020"),
              not(type, "2020-02/29"),
              not(type, "2020年2月29日"),
              not(type, "２０２０-02-28"),
              not(type, "epoch"),
              not(type, "infinity"),
              not(type, "44970"));
      case TIMESTAMP ->
          List.of(
              of(type, "2020-02-29", "2020-02-29T00:00"),
              of(type, "2020-02-29 12:34", "2020-02-29T12:34"),
              of(type, "2020-02-29T12:34:56", "2020-02-29T12:34:56"),
              of(type, "2020-2-9 1:2:3", "2020-02-09T01:02:03"),
              of(type, "2020/02/29 12:34:56", "2020-02-29T12:34:56"),
              of(type, "2020-02-29 12:34:56.123456", "2020-02-29T12:34:56.123456"),
              not(type, "2020-02-29T12:34:56Z"),
              not(type, "2020-02-29T12:34:56+08:00"),
              not(type, "2020-02-29 12:34:56 UTC"),
              not(type, "2020-02-29 12:34:56.1234567"),
              not(type, "2020-02-29 25:00:00"),
              not(type, "2020-02-29 24:00:00"),
              not(type, "2020-02-29 12:60:00"),
              not(type, "2020-02-30 12:00:00"),
              not(type, "20-02-29 12:00"),
              not(type, "infinity"),
              not(type, "now"),
              not(type, "yesterday"));
    };
  }

  @ParameterizedTest
  @EnumSource
  void textsOfTheTypeHaveTheirValue(ColumnType type) throws IOException {
    List<Form> accepted = forms(type).stream().filter(form -> form.value().isPresent()).toList();
    for (RecordTable.Format format : List.of(RecordTable.Format.CSV, RecordTable.Format.NDJSON)) {
      RecordTable table = table(type, format, accepted);
      Query query = new Query("SELECT id, value FROM typed", table.place());
      try (RecordSession session = open(table)) {
        assertThat(session.check(table).rejectedRows()).isZero();
        session
            .run(query, query.sql())
            .rows()
            .forEach(
                row ->
                    assertThat(Rows.text(row.get(1)))
                        .isEqualTo(accepted.get(Integer.parseInt(row.get(0).toString())).cell()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyOtherTextIsARecordThatBreaksItsType(ColumnType type) throws IOException {
    List<Form> refused = forms(type).stream().filter(form -> form.value().isEmpty()).toList();
    for (RecordTable.Format format : List.of(RecordTable.Format.CSV, RecordTable.Format.NDJSON)) {
      // One by one, so that none is hidden by another.
      for (Form form : refused) {
        RecordTable table = table(type, format, List.of(form));
        try (RecordSession session = open(table)) {
          session.check(table);
          assertThat(form).as("taken from " + format).isNull();
        } catch (InvalidInputException e) {
          assertThat(e.problems().toString()).contains("[value]: found '" + form.text());
        }
      }
    }
  }

  @Test
  void aZoneThatIsDeclaredTakesTimesWithAnOffsetToItsOwn() throws IOException {
    RecordTable table =
        table(
            ColumnType.TIMESTAMP,
            RecordTable.Format.CSV,
            List.of(
                of(ColumnType.TIMESTAMP, "2020-02-29T23:30:00Z", "2020-03-01T07:30"),
                of(ColumnType.TIMESTAMP, "2020-02-29 12:00:00", "2020-02-29T12:00")));
    RecordTable.Column id = table.columns().get(0);
    RecordTable.Column time =
        new RecordTable.Column(
            "value",
            "value",
            ColumnType.TIMESTAMP,
            List.of(),
            Optional.of(java.time.ZoneId.of("Asia/Shanghai")),
            false);
    RecordTable zoned = table(table.files().get(0), RecordTable.Format.CSV, List.of(id, time));
    Query query = new Query("SELECT value FROM typed WHERE id = '0'", table.place());
    try (RecordSession session = open(zoned)) {
      assertThat(Rows.text(session.run(query, query.sql()).rows().get(0).get(0)))
          .isEqualTo("2020-03-01 07:30:00.0");
    }
  }

  private RecordTable table(ColumnType type, RecordTable.Format format, List<Form> forms)
      throws IOException {
    Path file = folder.resolve("values." + format.keyword());
    StringBuilder text = new StringBuilder();
    if (format == RecordTable.Format.CSV) {
      text.append("id,value\n");
    }
    for (int i = 0; i < forms.size(); i++) {
      String value = forms.get(i).text();
      text.append(
          format == RecordTable.Format.CSV
              ? i + ",\"" + value + "\"\n"
              : "{\"id\": \"" + i + "\", \"value\": \"" + value.replace("\t", "\\t") + "\"}\n");
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return table(
        file,
        format,
        List.of(
            new RecordTable.Column("id", "id", ColumnType.TEXT),
            new RecordTable.Column("value", "value", type)));
  }

  private static RecordTable table(
      Path file, RecordTable.Format format, List<RecordTable.Column> columns) {
    return new RecordTable(
        "typed",
        List.of(file),
        format,
        columns,
        List.of(),
        List.of(""),
        ",",
        StandardCharsets.UTF_8,
        0,
        false,
        RecordTable.OtherUnits.WARN,
        Place.of("evaluation.yaml"));
  }

  private static RecordSession open(RecordTable table) {
    return RecordEngine.named(SmallRecords.ENGINE).open(List.of(table), SmallRecords.settings());
  }
}
