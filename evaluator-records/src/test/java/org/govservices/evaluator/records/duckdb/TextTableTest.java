package org.govservices.evaluator.records.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.records.ColumnType;
import org.govservices.evaluator.records.CsvHeaders;
import org.govservices.evaluator.records.RecordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is kept in memory is cast from texts, what is not is read by DuckDB with its types: both are
 * the same.
 */
class TextTableTest {
  @TempDir Path folder;

  private static List<String> forms(ColumnType type) {
    return switch (type) {
      case TEXT -> List.of("x", "１ x", "007");
      case INTEGER -> List.of("0", "-0", "+15", "007", "9223372036854775807", "-0009");
      case DECIMAL ->
          List.of(
              "0",
              "15.",
              "+.5",
              "-00015.40",
              "99999999999999999999.999999999999999999",
              "0.1234567890123456780",
              "1.0000000000000000000000000");
      case NUMBER ->
          List.of(
              "-0",
              "15.",
              "+.5e1",
              "1E+3",
              "1e007",
              "0.30000000000000004",
              "123456789012345678901234567890",
              "4.9e-324",
              "1.7976931348623157e308",
              "1e-400");
      case BOOLEAN -> List.of("true", "F", "tRuE", "Yes", "n", "1", "0");
      case DATE ->
          List.of(
              "2024-02-29",
              "2024-2-3",
              "2024/2/03",
              "2024-02-28 00:00",
              "2024/02/28 00:00:00.000000",
              "1000-01-01",
              "9999-12-31");
      case TIMESTAMP ->
          List.of(
              "2024-02-29",
              "2024/2/3 9:5",
              "2024-2-3T9:5:7.1",
              "2024-02-28 23:59:59.9999990000",
              "1000-01-01 00:00:00",
              "9999-12-31T23:59:59.999999");
    };
  }

  @ParameterizedTest
  @EnumSource
  void everyFormOfATypeHasOneValue(ColumnType type) throws Exception {
    RecordTable.Column column = new RecordTable.Column("value", "value", type);
    String plain = "id,value\n1," + String.join("\n1,", forms(type)) + "\n1,\n";
    String quoted = "id,value\n1,\"" + String.join("\"\n1,\"", forms(type)) + "\"\n1,\"\"\n";
    assertThat(bothWays(quoted, ",", List.of(""), column))
        .hasSize(forms(type).size() + 1)
        .isEqualTo(bothWays(plain, ",", List.of(""), column));
  }

  @Test
  void blanksAroundATextAreNoPartOfItWhereverTheyStand() throws Exception {
    RecordTable.Column column = new RecordTable.Column("value", "value", ColumnType.INTEGER);
    RecordTable.Column text = new RecordTable.Column("id", "id", ColumnType.TEXT);
    for (String row : List.of("a,7 \n", " a,7\n", "a, 7\n", "a\t,7\n", "a,\" 7\"\n", "a,7 ")) {
      assertThat(bothWays("id,value\n" + row, ",", List.of(""), text, column))
          .as(row)
          .containsExactly("a|7");
    }
    for (String row : List.of("a\t\"7\t\"\n", "\"\ta\"\t7\n", "a \t7\n")) {
      assertThat(bothWays("id\tvalue\n" + row, "\t", List.of(""), text, column))
          .as(row)
          .containsExactly("a|7");
    }
  }

  @Test
  void textsThatStandForNothingAreThoseDeclared() throws Exception {
    RecordTable.Column column = new RecordTable.Column("value", "value", ColumnType.INTEGER);
    RecordTable.Column text = new RecordTable.Column("id", "id", ColumnType.TEXT);
    String rows = "id,value\nNA,7\n\"NA\",-\n,\"-\"\n";
    assertThat(bothWays(rows, ",", List.of("NA", "-"), text, column))
        .containsExactly("null|7", "null|null", "|null");
    assertThat(bothWays("id,value\n,7\n\"\",8\n", ",", List.of(), text, column))
        .containsExactly("|7", "|8");
  }

  @Test
  void aColumnOfTheFileCanBeReadByTwoTypes() throws Exception {
    assertThat(
            bothWays(
                "id,code\n1,007\n",
                ",",
                List.of(""),
                new RecordTable.Column("code", "code", ColumnType.TEXT),
                new RecordTable.Column("number", "code", ColumnType.INTEGER)))
        .containsExactly("007|7");
  }

  /** The rows of a file when they are kept in memory, which are also those when they are not. */
  private List<String> bothWays(
      String content, String separator, List<String> missing, RecordTable.Column... columns)
      throws IOException, SQLException {
    Path file = folder.resolve("values.csv");
    Files.writeString(file, content);
    RecordTable table =
        new RecordTable(
            "typed",
            List.of(file),
            RecordTable.Format.CSV,
            List.of(columns),
            List.of(),
            missing,
            separator,
            StandardCharsets.UTF_8,
            0,
            false,
            RecordTable.OtherUnits.WARN,
            Place.of("evaluation.yaml"));
    List<String> kept = rows(table, true);
    assertThat(rows(table, false)).isEqualTo(kept);
    return kept;
  }

  private static List<String> rows(RecordTable table, boolean small) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      TextTable text = new TextTable(connection, table, CsvHeaders.read(table, new Problems()));
      text.open(small);
      assertThat(text.check().rejectedRows()).isZero();
      List<String> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery("SELECT * FROM typed")) {
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int c = 1; c <= table.columns().size(); c++) {
            row.add(String.valueOf(result.getObject(c)));
          }
          rows.add(String.join("|", row));
        }
      }
      return rows;
    }
  }
}
