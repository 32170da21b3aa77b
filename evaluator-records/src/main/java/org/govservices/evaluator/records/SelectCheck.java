package org.govservices.evaluator.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;

/**
 * Holds the SQL of definitions against what it may do: one SELECT that reads the tables of its
 * header, and calls nothing whose answer may change from run to run. DuckDB's parser takes it
 * apart; nothing is run. What an engine locks besides is a second wall, not this one's substitute.
 */
final class SelectCheck {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The parts of a FROM that read nothing but what they name or hold. */
  private static final Set<String> SOURCES =
      Set.of("BASE_TABLE", "SUBQUERY", "JOIN", "EMPTY", "EXPRESSION_LIST");

  private static final Set<String> UNSTEADY =
      Set.of(
          "random",
          "uuid",
          "gen_random_uuid",
          "uuidv4",
          "uuidv7",
          "setseed",
          "now",
          "today",
          "current_date",
          "current_time",
          "current_timestamp",
          "get_current_time",
          "get_current_timestamp",
          "transaction_timestamp",
          "current_localtime",
          "current_localtimestamp",
          "nextval",
          "currval",
          "current_setting",
          "getvariable",
          "getenv",
          "first",
          "last",
          "any_value",
          "arbitrary",
          "approx_count_distinct",
          "approx_quantile",
          "reservoir_quantile",
          "txid_current",
          "version",
          "query",
          "query_table",
          // of Spark
          "rand",
          "randn",
          "randstr",
          "uniform",
          "shuffle",
          "monotonically_increasing_id",
          "spark_partition_id",
          "input_file_name",
          "current_user",
          "current_catalog",
          "current_database",
          "current_schema",
          "current_timezone",
          "curdate",
          "localtimestamp",
          "unix_timestamp",
          "approx_percentile",
          "percentile_approx",
          // runs any method of any class
          "reflect",
          "java_method",
          "try_reflect");

  /** Keywords that look like a column. */
  private static final Set<String> UNSTEADY_WORDS =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "current_user",
          "session_user");

  /** A DuckDB of its own, for as long as the program runs: every start of one costs as much. */
  private static final PreparedStatement PARSER = parser();

  private SelectCheck() {}

  private static PreparedStatement parser() {
    try {
      return DriverManager.getConnection("jdbc:duckdb:")
          .prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))");
    } catch (SQLException e) {
      throw new IllegalStateException("the SQL parser does not start", e);
    }
  }

  /** Loads the parser. */
  static void prepare() {
    // Loading this class did it.
  }

  /** What queries of definitions do and may not. */
  static Problems check(Definitions definitions) {
    Problems problems = new Problems();
    for (View view : definitions.views()) {
      check(view.query(), view.tables(), problems);
    }
    for (Metric metric : definitions.metrics()) {
      metric.queries().forEach(query -> check(query, metric.tables(), problems));
    }
    return problems;
  }

  private static void check(Query query, Collection<String> tables, Problems problems) {
    JsonNode parsed = parse(query.sql());
    if (parsed.path("error").asBoolean()) {
      String message = parsed.path("error_message").asText();
      problems.add(
          query.place(),
          message.contains("Only SELECT")
              ? "found another statement; expected one SELECT"
              : "not valid SQL: " + message.lines().findFirst().orElse(""));
      return;
    }
    if (parsed.path("statements").size() != 1) {
      problems.add(
          query.place(),
          "found " + parsed.path("statements").size() + " statements; expected one SELECT");
      return;
    }
    Set<String> readable = new TreeSet<>();
    tables.forEach(table -> readable.add(table.toLowerCase(Locale.ROOT)));
    commonTables(parsed, readable);
    new Walk(query, readable, problems).visit(parsed);
  }

  private static JsonNode parse(String sql) {
    try {
      return JSON.readTree(serialised(sql));
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("the SQL parser failed on " + sql, e);
    }
  }

  private static synchronized String serialised(String sql) throws SQLException {
    PARSER.setString(1, sql);
    try (ResultSet result = PARSER.executeQuery()) {
      result.next();
      return result.getString(1);
    }
  }

  /** Adds the names that a WITH gives, wherever it stands. */
  private static void commonTables(JsonNode node, Set<String> names) {
    node.path("cte_map")
        .path("map")
        .forEach(entry -> names.add(entry.path("key").asText().toLowerCase(Locale.ROOT)));
    node.forEach(child -> commonTables(child, names));
  }

  private record Walk(Query query, Set<String> readable, Problems problems) {
    void visit(JsonNode node) {
      String type = node.path("type").asText();
      if (node.has("alias") && node.has("sample")) {
        source(node, type);
      }
      String function = node.path("function_name").asText().toLowerCase(Locale.ROOT);
      if (UNSTEADY.contains(function)) {
        unsteady(function);
      }
      String column = node.path("column_names").path(0).asText().toLowerCase(Locale.ROOT);
      if (node.path("column_names").size() == 1 && UNSTEADY_WORDS.contains(column)) {
        unsteady(column);
      }
      if (!node.path("sample").isNull() && !node.path("sample").isMissingNode()) {
        refuse("a sample would be another every time");
      }
      node.forEach(this::visit);
    }

    private void source(JsonNode node, String type) {
      if (!SOURCES.contains(type)) {
        String called = node.path("function").path("function_name").asText();
        refuse(
            called.isEmpty()
                ? "reads from " + type.toLowerCase(Locale.ROOT).replace('_', ' ')
                : "reads from " + called + "(…)");
      } else if (type.equals("BASE_TABLE")) {
        String name = node.path("table_name").asText();
        boolean elsewhere =
            !node.path("schema_name").asText().isEmpty()
                || !node.path("catalog_name").asText().isEmpty();
        if (elsewhere || !readable.contains(name.toLowerCase(Locale.ROOT))) {
          refuse("reads from '" + name + "'" + Problems.maybe(name, readable));
        }
      }
    }

    private void unsteady(String word) {
      refuse("'" + word + "' may answer differently every time");
    }

    private void refuse(String what) {
      Place place = query.place();
      problems.add(
          place,
          what
              + "; a definition may read the tables of its header ("
              + String.join(", ", readable)
              + ") and nothing else");
    }
  }
}
