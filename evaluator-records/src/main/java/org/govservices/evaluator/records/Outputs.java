package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns that a SELECT returns.
 *
 * @param items its list, of a set operation that of the first part
 */
record Outputs(List<JsonNode> items) {

  static Outputs of(JsonNode select) {
    JsonNode first = select;
    while (first.path("type").asText().equals("SET_OPERATION_NODE")) {
      first = first.has("children") ? first.path("children").path(0) : first.path("left");
    }
    return new Outputs(SqlTree.children(first.path("select_list")).toList());
  }

  /** What each is called; nothing for one without a name of its own, and for a star. */
  List<Optional<String>> names() {
    return items.stream().map(Outputs::name).toList();
  }

  /** What each of these expressions is called in the result; nothing when it is not there. */
  List<Optional<String>> namesOf(Iterable<JsonNode> expressions) {
    return SqlTree.children(expressions).map(this::nameOf).toList();
  }

  private Optional<String> nameOf(JsonNode expression) {
    Optional<JsonNode> meant = meant(expression);
    if (meant.isPresent()) {
      return name(meant.get());
    }
    if (SqlTree.isColumn(expression)) {
      return nameOfColumn(SqlTree.column(expression));
    }
    String wanted = SqlTree.canonical(expression);
    return items.stream()
        .filter(item -> SqlTree.canonical(item).equals(wanted))
        .findFirst()
        .flatMap(Outputs::name);
  }

  /** What a column of the FROM is called in the result. */
  Optional<String> nameOfColumn(String column) {
    return items.stream()
        .filter(SqlTree::isColumn)
        .filter(item -> same(SqlTree.column(item), column))
        .findFirst()
        .flatMap(Outputs::name)
        .or(
            () ->
                items.stream().anyMatch(Outputs::isPlainStar)
                    ? Optional.of(SqlTree.last(column))
                    : Optional.empty());
  }

  /** Whether two names mean one column: one of them may leave out its source. */
  static boolean same(String one, String other) {
    return one.equals(other)
        || (SqlTree.last(one).equals(SqlTree.last(other))
            && (!one.contains(".") || !other.contains(".")));
  }

  /** The item that ORDER BY or GROUP BY means by a number or by a name that the list gives. */
  Optional<JsonNode> meant(JsonNode expression) {
    if (SqlTree.isConstant(expression)) {
      JsonNode value = expression.path("value").path("value");
      JsonNode literal = expression.path("literal").path("text");
      int position = (literal.isMissingNode() ? value : literal).asInt();
      return position >= 1 && position <= items.size()
          ? Optional.of(items.get(position - 1))
          : Optional.empty();
    }
    String name = SqlTree.isColumn(expression) ? SqlTree.column(expression) : "";
    return items.stream()
        .filter(item -> !name.isEmpty() && SqlTree.text(item, "alias").equals(name))
        .findFirst();
  }

  private static Optional<String> name(JsonNode item) {
    String alias = SqlTree.text(item, "alias");
    return alias.isEmpty() && SqlTree.isColumn(item)
        ? Optional.of(SqlTree.last(SqlTree.column(item)))
        : Optional.of(alias).filter(name -> !name.isEmpty());
  }

  /** All columns under their own names. */
  private static boolean isPlainStar(JsonNode item) {
    return SqlTree.isStar(item)
        && !item.path("columns").asBoolean()
        && item.path("relation_name").asText("").isEmpty()
        && Stream.of("exclude_list", "replace_list", "qualified_exclude_list", "rename_list")
            .allMatch(list -> isEmpty(item.path(list)));
  }

  private static boolean isEmpty(JsonNode list) {
    return list.isMissingNode()
        || list.isNull()
        || SqlTree.children(list).allMatch(part -> part.isEmpty() && !part.isValueNode());
  }
}
