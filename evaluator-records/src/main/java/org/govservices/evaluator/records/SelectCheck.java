package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govservices.evaluator.input.Problems;

/**
 * Holds the SQL of definitions against what it may do: one SELECT that reads the tables of its
 * header, calls only {@link SteadyFunctions}, and takes some rows of several only where their order
 * is total ({@link RowOrder}). What an engine locks besides is a second wall, not this one's
 * substitute.
 */
final class SelectCheck {
  /** The parts of a FROM that read nothing but what they name or hold. */
  private static final Set<String> SOURCES =
      Set.of("BASE_TABLE", "SUBQUERY", "JOIN", "EMPTY", "EXPRESSION_LIST");

  /** The joins whose rows follow from a condition; others go by the place or nearness of rows. */
  private static final Set<String> JOINS = Set.of("REGULAR", "NATURAL", "CROSS", "DEPENDENT", "");

  /** Keywords of clock, connection and place that look like a column. */
  private static final Set<String> UNSTEADY_WORDS =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "current_timezone",
          "localtime",
          "localtimestamp",
          "current_user",
          "current_role",
          "current_catalog",
          "current_database",
          "current_schema",
          "session_user",
          "user",
          "rowid",
          "_metadata");

  /** Texts that some engines cast to the time of day. */
  private static final Set<String> UNSTEADY_TIMES = Set.of("now", "today", "tomorrow", "yesterday");

  private final Query query;
  private final Set<String> readable = new TreeSet<>();
  private final Problems problems = new Problems();

  private SelectCheck(Query query, Collection<String> tables) {
    this.query = query;
    tables.forEach(table -> readable.add(table.toLowerCase(Locale.ROOT)));
  }

  /**
   * What queries of definitions do and may not, as far as it shows without the evaluation's tables.
   */
  static Problems check(Definitions definitions) {
    return check(definitions, Optional.empty());
  }

  /**
   * What queries of definitions do and may not.
   *
   * @param tables of the evaluation by name; empty when there is none
   */
  static Problems check(Definitions definitions, Optional<Map<String, RecordTable>> tables) {
    Problems problems = new Problems();
    Map<String, RowKey> keys = new HashMap<>();
    tables.ifPresent(
        known -> known.forEach((name, table) -> keys.put(name, RowKey.declared(table.key()))));
    try (FloatingSums sums = new FloatingSums(tables.map(Map::values).orElse(List.of()))) {
      for (View view : definitions.views()) {
        SelectCheck check = new SelectCheck(view.query(), view.tables());
        keys.put(view.name().toLowerCase(Locale.ROOT), check.check(keys, sums));
        if (check.problems.isEmpty()) {
          sums.learn(view);
        }
        problems.addAll(check.problems);
      }
      for (Metric metric : definitions.metrics()) {
        for (Query query : metric.queries()) {
          SelectCheck check = new SelectCheck(query, metric.tables());
          check.check(keys, sums);
          problems.addAll(check.problems);
        }
      }
    }
    return problems;
  }

  /**
   * Reports what is wrong with the query.
   *
   * @param keys of tables and views
   * @param sums what it adds up
   * @return what tells its rows apart
   */
  private RowKey check(Map<String, RowKey> keys, FloatingSums sums) {
    JsonNode parsed = SqlTree.of(query);
    JsonNode statements = parsed.path("statements");
    if (parsed.path("error").asBoolean()) {
      String message = parsed.path("error_message").asText();
      problems.add(
          query.placeAt(parsed.path("position").asLong(-1)),
          message.contains("Only SELECT")
              ? "found another statement; expected one SELECT"
              : "not valid SQL: " + message.lines().findFirst().orElse(""));
      return RowKey.UNKNOWN;
    }
    if (statements.size() != 1) {
      problems.add(
          query.place(), "found " + statements.size() + " statements; expected one SELECT");
      return RowKey.UNKNOWN;
    }
    JsonNode select = statements.path(0).path("node");
    Scope scope = Scope.of(readable, keys);
    visit(select, scope);
    if (problems.isEmpty()) {
      sums.in(query, parsed).forEach(this::floating);
    }
    return RowKey.of(select, scope);
  }

  private void visit(JsonNode node, Scope around) {
    Scope scope = around;
    for (JsonNode common : node.path("cte_map").path("map")) {
      JsonNode select = Scope.select(common);
      String name = SqlTree.text(common, "key");
      if (select.path("type").asText().equals("RECURSIVE_CTE_NODE")) {
        visit(select.path("left"), scope);
        visit(select.path("right"), scope.with(name, RowKey.NONE));
        if (!select.path("key_targets").isEmpty()) {
          differs(select, "USING KEY keeps one of several rows");
        }
      } else {
        visit(select, scope);
      }
      scope = scope.with(common);
    }
    part(node, scope);
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      boolean called = child.getKey().equals("function") && node.has("sample");
      if (!child.getKey().equals("cte_map") && !called) {
        visit(child.getValue(), scope);
      }
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        visit(child, scope);
      }
    }
  }

  private void part(JsonNode node, Scope scope) {
    if (node.has("alias") && node.has("sample")) {
      source(node, scope);
    }
    if (!node.path("sample").isNull() && !node.path("sample").isMissingNode()) {
      differs(node, "a sample would be another every time");
    }
    switch (node.path("class").asText()) {
      case "FUNCTION", "WINDOW" -> function(node);
      case "COLUMN_REF" -> column(node);
      case "COLLATE" ->
          differs(node, "of texts that a collation calls equal, any may stand for the others");
      case "CAST" -> cast(node);
      default -> {}
    }
    if (node.path("type").asText().endsWith("_NODE")) {
      new RowOrder(node, scope, this::differs).check();
    }
  }

  private void source(JsonNode node, Scope scope) {
    String type = node.path("type").asText();
    if (!SOURCES.contains(type)) {
      String called = node.path("function").path("function_name").asText();
      refuse(
          node,
          called.isEmpty()
              ? "reads from " + type.toLowerCase(Locale.ROOT).replace('_', ' ')
              : "reads from " + called + "(…)");
    } else if (type.equals("BASE_TABLE")) {
      String name = node.path("table_name").asText();
      boolean elsewhere =
          !node.path("schema_name").asText("").isEmpty()
              || !node.path("catalog_name").asText("").isEmpty();
      if (elsewhere || !scope.has(name)) {
        refuse(
            node,
            "reads from '"
                + name
                + "', which its header does not name"
                + Problems.maybe(name, readable));
      }
    } else if (type.equals("JOIN") && !JOINS.contains(node.path("ref_type").asText(""))) {
      differs(
          node,
          "a join that is "
              + SqlTree.text(node, "ref_type")
              + " takes rows by their place or nearness, where several may be meant");
    }
  }

  private void function(JsonNode node) {
    String name = SqlTree.text(node, "function_name");
    if (!SteadyFunctions.contains(name)) {
      differs(
          node,
          "'"
              + name
              + "' is not among the functions whose answer is known to follow from their arguments"
              + Problems.maybe(name, SteadyFunctions.names()));
    }
  }

  private void floating(JsonNode node) {
    String name = SqlTree.text(node, "function_name");
    differs(
        node,
        "'"
            + name
            + "' adds up floating-point numbers, and how they are rounded hangs on the order of"
            + " rows; declare the column decimal, or make what is added exact: "
            + name
            + "(CAST(… AS DECIMAL(38, 18)))");
  }

  private void column(JsonNode node) {
    List<String> names = List.of(SqlTree.column(node).split("\\."));
    boolean ofRow = names.get(0).equals("_metadata") || names.get(names.size() - 1).equals("rowid");
    if (ofRow || (names.size() == 1 && UNSTEADY_WORDS.contains(names.get(0)))) {
      String word = ofRow && !names.contains("rowid") ? "_metadata" : names.get(names.size() - 1);
      differs(node, "'" + word + "' may answer differently every time");
    }
  }

  private void cast(JsonNode node) {
    JsonNode value = node.path("child").path("value").path("value");
    JsonNode literal = node.path("child").path("literal").path("text");
    String text = (literal.isMissingNode() ? value : literal).asText("").toLowerCase(Locale.ROOT);
    if (SqlTree.isConstant(node.path("child")) && UNSTEADY_TIMES.contains(text.strip())) {
      differs(node, "'" + text.strip() + "' as a time may answer differently every time");
    }
  }

  private void refuse(JsonNode node, String what) {
    problems.add(
        SqlTree.place(query, node),
        what
            + "; a definition may read the tables of its header ("
            + String.join(", ", readable)
            + ") and nothing else");
  }

  private void differs(JsonNode node, String what) {
    problems.add(
        SqlTree.place(query, node),
        what
            + "; a definition must answer the same every time (docs/guide/records.md, What the SQL"
            + " may do)");
  }
}
