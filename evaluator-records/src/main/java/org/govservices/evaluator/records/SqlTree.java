package org.govservices.evaluator.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duckdb.DuckDBConnection;
import org.govservices.evaluator.input.Place;

/** SQL as DuckDB's parser takes it apart; nothing is run. Names are in lower case. */
final class SqlTree {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final String TOO_DEEP =
      "nested too deeply to be checked; split it into several names of a WITH";

  /** What a part says of where it stands and how it is called, not of what it computes. */
  private static final Set<String> OUTWARD =
      Set.of("query_location", "query_location_length", "alias", "qualified_name");

  /** A DuckDB of its own, for as long as the program runs: every start of one costs as much. */
  private static final DuckDBConnection DUCKDB = duckDb();

  private static final PreparedStatement PARSER = parser();

  private SqlTree() {}

  private static DuckDBConnection duckDb() {
    try {
      DuckDBConnection connection =
          DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET enable_external_access = false");
      }
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException("the SQL parser does not start", e);
    }
  }

  private static PreparedStatement parser() {
    try {
      return DUCKDB.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))");
    } catch (SQLException e) {
      throw new IllegalStateException("the SQL parser does not start", e);
    }
  }

  /** A connection to the parser's DuckDB, for temporary tables of its own. */
  static Connection connection() throws SQLException {
    return DUCKDB.duplicate();
  }

  /** Loads the parser. */
  static void prepare() {
    // Loading this class did it.
  }

  /** {@code statements}, or {@code error} with {@code error_message} and {@code position}. */
  static JsonNode of(Query query) {
    try {
      return JSON.readTree(serialised(query.sql()));
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode().put("error", true).put("error_message", TOO_DEEP);
    } catch (SQLException e) {
      throw new IllegalStateException("the SQL parser failed on " + query.sql(), e);
    }
  }

  private static synchronized String serialised(String sql) throws SQLException {
    PARSER.setString(1, sql);
    try (ResultSet result = PARSER.executeQuery()) {
      result.next();
      return result.getString(1);
    }
  }

  /** Where a part stands; where the query does, if the parser made the part itself. */
  static Place place(Query query, JsonNode part) {
    JsonNode location = part.path("query_location");
    return query.placeAt(location.canConvertToLong() ? location.asLong() : -1);
  }

  static String text(JsonNode part, String key) {
    return part.path(key).asText("").toLowerCase(Locale.ROOT);
  }

  static boolean isColumn(JsonNode part) {
    return part.path("class").asText().equals("COLUMN_REF");
  }

  static boolean isConstant(JsonNode part) {
    return part.path("class").asText().equals("CONSTANT");
  }

  static boolean isStar(JsonNode part) {
    return part.path("class").asText().equals("STAR");
  }

  /** A column's name as it is written: {@code code}, {@code i.code}. */
  static String column(JsonNode reference) {
    List<String> names =
        children(reference.path("column_names")).map(name -> name.asText("")).toList();
    return String.join(".", names).toLowerCase(Locale.ROOT);
  }

  /** The last part of a name with dots. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static Stream<JsonNode> children(Iterable<JsonNode> part) {
    return StreamSupport.stream(part.spliterator(), false);
  }

  /** A part and all below it. */
  static Stream<JsonNode> all(JsonNode part) {
    return Stream.concat(Stream.of(part), children(part).flatMap(SqlTree::all));
  }

  /** What the part computes, as text: equal for the same expression wherever it stands. */
  static String canonical(JsonNode part) {
    if (isColumn(part)) {
      return column(part);
    }
    return bare(part).toString();
  }

  private static JsonNode bare(JsonNode part) {
    if (isColumn(part)) {
      return JSON.getNodeFactory().textNode(column(part));
    }
    if (part.isObject()) {
      ObjectNode bare = JSON.createObjectNode();
      part.properties().stream()
          .filter(entry -> !OUTWARD.contains(entry.getKey()))
          .forEach(entry -> bare.set(entry.getKey(), bare(entry.getValue())));
      return bare;
    }
    if (part.isArray()) {
      ArrayNode bare = JSON.createArrayNode();
      part.forEach(child -> bare.add(bare(child)));
      return bare;
    }
    return part;
  }
}
