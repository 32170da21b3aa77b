package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the definitions of the eGovernment Benchmark make of the answers of invented portals. */
class EgovernmentPortalsTest {
  private static final Path DEFINITIONS =
      Path.of("..", "indicators", "eu-egovernment-2023", "records");

  private static final List<String> NATIONAL =
      List.of(
          "b1", "b2_1", "b2_2", "b3", "b4", "b5", "b6", "b7", "d2", "d3", "d4", "e1", "e2", "e3",
          "e4", "f10", "f11");

  @Test
  void anUnansweredQuestionOfAPortalIsNoNoAndANoIsNothing() throws IOException, SQLException {
    assertThat(answers("national_portals", "e1", NATIONAL, "d1", "d5"))
        .containsExactly("1.0", "0.0", "null", "null", "null", "1.0");
    assertThat(answers("cross_border_portals", "h1", List.of("h1", "h2", "h3")))
        .containsExactly("1.0", "0.0", "null", "null", "null", "1.0");
  }

  /** The value of a question when all of a portal's are answered yes, no, not at all, … */
  private static List<String> answers(
      String view, String question, List<String> questions, String... numbers)
      throws IOException, SQLException {
    String sql = Files.readString(DEFINITIONS.resolve(view + ".sql"));
    String table = sql.lines().filter(line -> line.startsWith("FROM ")).findFirst().orElseThrow();
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE "
              + table.substring("FROM ".length())
              + Stream.concat(
                      Stream.of("country VARCHAR", "life_event VARCHAR", "url VARCHAR"),
                      Stream.concat(
                          questions.stream().map(name -> name + " VARCHAR"),
                          Stream.of(numbers).map(name -> name + " BIGINT")))
                  .collect(Collectors.joining(", ", " (", ")")));
      int portal = 0;
      for (String answer : List.of("'Yes'", "'no'", "NULL", "''", "'not relevant'", "' YES*'")) {
        statement.execute(
            "INSERT INTO "
                + table.substring("FROM ".length())
                + " VALUES ('XX', 'Family', '"
                + portal++
                + "'"
                + (", " + answer).repeat(questions.size())
                + ", NULL".repeat(numbers.length)
                + ")");
      }
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT CAST(" + question + " AS DOUBLE) FROM (" + sql + ") ORDER BY url")) {
        while (rows.next()) {
          found.add(String.valueOf(rows.getObject(1)));
        }
      }
    }
    return found;
  }
}
