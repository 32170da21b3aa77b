package org.govservices.evaluator.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds sums and means of binary floating-point numbers: their last digits depend on the order in
 * which rows are added, which no engine promises. Of what type an expression is follows from the
 * declared columns, by way of views, casts and divisions: a parser's DuckDB is asked, on tables
 * without rows, so that the answer is the same for every engine and before anything is read.
 */
final class FloatingSums implements AutoCloseable {
  private static final Set<String> ADDING =
      Set.of("sum", "sum_no_overflow", "try_sum", "avg", "mean", "try_avg");
  private static final Set<String> BINARY = Set.of("DOUBLE", "FLOAT");

  private final Connection connection;

  /** Knows the columns of these tables. */
  FloatingSums(Collection<RecordTable> tables) {
    try {
      connection = SqlTree.connection();
      for (RecordTable table : tables) {
        List<String> columns = new ArrayList<>();
        table.columns().forEach(c -> columns.add(quoted(c.name()) + " " + c.type().sql()));
        create(table.name(), columns);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the SQL parser does not start", e);
    }
  }

  /** Learns the columns of a view; one that cannot be run is the engine's to report. */
  void learn(View view) {
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet described = statement.executeQuery("DESCRIBE " + view.query().sql())) {
      while (described.next()) {
        columns.add(quoted(described.getString(1)) + " " + described.getString(2));
      }
      create(view.name(), columns);
    } catch (SQLException e) {
      // a column that is misspelt, say; nor can what reads the view be judged
    }
  }

  /**
   * The calls in a query that add up floating-point numbers, each once.
   *
   * @param parsed the query's {@link SqlTree}
   */
  List<JsonNode> in(Query query, JsonNode parsed) {
    List<JsonNode> calls =
        SqlTree.all(parsed)
            .filter(part -> ADDING.contains(SqlTree.text(part, "function_name")))
            .toList();
    return calls.isEmpty()
        ? List.of()
        : SqlTree.all(plan(query))
            .filter(FloatingSums::isBinary)
            .map(bound -> written(bound, calls))
            .distinct()
            .toList();
  }

  /** What the query does, with types; nothing when it cannot be run. */
  private JsonNode plan(Query query) {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_serialize_plan(CAST(? AS VARCHAR))")) {
      statement.setString(1, query.sql());
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return SqlTree.JSON.readTree(result.getString(1));
      }
    } catch (SQLException | JsonProcessingException e) {
      return SqlTree.JSON.missingNode();
    }
  }

  private static boolean isBinary(JsonNode part) {
    JsonNode path = part.at("/qname/path");
    return ADDING.contains(path.path(path.size() - 1).asText())
        && BINARY.contains(part.at("/arguments/0/id").asText());
  }

  /** The call that a part of the plan comes from: the one around what it adds, or of its name. */
  private static JsonNode written(JsonNode bound, List<JsonNode> calls) {
    JsonNode added = bound.path("children").path(0);
    JsonNode location = added.path("query_location");
    String column = SqlTree.text(added, "alias");
    return calls.stream()
        .filter(
            call ->
                location.canConvertToLong()
                    ? holds(call, location.asLong())
                    : SqlTree.last(SqlTree.column(argument(call))).equals(column))
        .reduce((outer, inner) -> inner)
        .orElse(calls.get(0));
  }

  private static JsonNode argument(JsonNode call) {
    return call.path("arguments").path(0).path("expression");
  }

  private static boolean holds(JsonNode call, long location) {
    long begin = call.path("query_location").asLong();
    return begin <= location && location < begin + call.path("query_location_length").asLong();
  }

  private void create(String name, List<String> columns) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          columns.stream()
              .collect(Collectors.joining(", ", "CREATE TEMP TABLE " + quoted(name) + "(", ")")));
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the SQL parser does not end", e);
    }
  }
}
