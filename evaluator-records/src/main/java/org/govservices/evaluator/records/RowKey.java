package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns that no two rows of something readable share.
 *
 * @param columns in lower case; of a FROM with the name of their source in front. None: it has one
 *     row at most. Absent: nothing is known to tell the rows apart
 * @param isUnknown whether it rests on a table that is not declared yet
 */
record RowKey(Optional<Set<String>> columns, boolean isUnknown) {
  /** Rows that may be equal. */
  static final RowKey NONE = new RowKey(Optional.empty(), false);

  /** A table that is not declared yet: an evaluation may declare a key. */
  static final RowKey UNKNOWN = new RowKey(Optional.empty(), true);

  private static final RowKey ONE_ROW = of(Set.of());

  private static RowKey of(Collection<String> columns) {
    return new RowKey(Optional.of(Set.copyOf(columns)), false);
  }

  /** Of a table whose declaration names these columns, if any. */
  static RowKey declared(List<String> columns) {
    return columns.isEmpty()
        ? NONE
        : of(columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList());
  }

  /** Of the rows that a SELECT returns. */
  static RowKey of(JsonNode select, Scope around) {
    Outputs outputs = Outputs.of(select);
    if (select.path("type").asText().equals("SET_OPERATION_NODE")) {
      boolean distinct =
          !select.path("setop_all").asBoolean()
              && !SqlTree.text(select, "setop_type").contains("name");
      return distinct ? named(outputs.names()) : NONE;
    }
    if (!select.path("type").asText().equals("SELECT_NODE")) {
      return NONE;
    }
    for (JsonNode modifier : select.path("modifiers")) {
      if (modifier.path("type").asText().equals("DISTINCT_MODIFIER")) {
        JsonNode targets = modifier.path("distinct_on_targets");
        return named(targets.isEmpty() ? outputs.names() : outputs.namesOf(targets));
      }
    }
    return groups(select)
        .map(groups -> named(outputs.namesOf(groups)))
        .orElseGet(
            () -> passed(ofFrom(select.path("from_table"), around.withAll(select)), outputs));
  }

  /**
   * By which a SELECT groups its rows.
   *
   * @return nothing when it does not; no expression when all rows are one group
   */
  static Optional<List<JsonNode>> groups(JsonNode select) {
    List<JsonNode> groups = SqlTree.children(select.path("group_expressions")).toList();
    boolean all = select.path("aggregate_handling").asText().equals("FORCE_AGGREGATES");
    Stream<JsonNode> items = SqlTree.children(select.path("select_list"));
    if (!groups.isEmpty()) {
      return Optional.of(groups);
    }
    if (all) {
      return Optional.of(items.filter(item -> !RowOrder.aggregates(item)).toList());
    }
    return items.anyMatch(RowOrder::aggregates) || RowOrder.aggregates(select.path("having"))
        ? Optional.of(List.of())
        : Optional.empty();
  }

  private static RowKey named(List<Optional<String>> names) {
    return names.stream().allMatch(Optional::isPresent)
        ? of(names.stream().flatMap(Optional::stream).collect(Collectors.toSet()))
        : NONE;
  }

  /** The key of a FROM under the names that a SELECT gives its columns. */
  private static RowKey passed(RowKey from, Outputs outputs) {
    if (from.columns().isEmpty()) {
      return from;
    }
    Set<String> last = new HashSet<>();
    List<Optional<String>> names = new ArrayList<>();
    for (String column : new TreeSet<>(from.columns().get())) {
      Optional<String> name = outputs.nameOfColumn(column);
      names.add(name.filter(last::add));
    }
    return named(names);
  }

  /** Of the rows of a FROM; its columns with the name of their source in front. */
  static RowKey ofFrom(JsonNode from, Scope scope) {
    return switch (from.path("type").asText()) {
      case "EMPTY" -> ONE_ROW;
      case "BASE_TABLE" -> scope.key(from.path("table_name").asText()).under(from);
      case "SUBQUERY" -> of(from.path("subquery").path("node"), scope).under(from);
      case "JOIN" -> ofJoin(from, scope);
      default -> NONE;
    };
  }

  private RowKey under(JsonNode source) {
    if (columns.isEmpty()) {
      return this;
    }
    if (!source.path("column_name_alias").isEmpty()) {
      return columns.get().isEmpty() ? this : NONE;
    }
    String name = name(source);
    return of(columns.get().stream().map(column -> name + "." + column).toList());
  }

  private static String name(JsonNode source) {
    String alias = SqlTree.text(source, "alias");
    return alias.isEmpty() ? SqlTree.text(source, "table_name") : alias;
  }

  /** A row on the right that is found by its key is one at most, and tells nothing apart. */
  private static RowKey ofJoin(JsonNode join, Scope scope) {
    RowKey left = ofFrom(join.path("left"), scope);
    RowKey right = ofFrom(join.path("right"), scope);
    boolean keeps = Set.of("INNER", "LEFT").contains(join.path("join_type").asText());
    if (keeps && right.columns().isPresent()) {
      Set<String> found = new HashSet<>();
      String source = name(join.path("right"));
      join.path("using_columns")
          .forEach(column -> found.add(source + "." + column.asText().toLowerCase(Locale.ROOT)));
      equated(join.path("condition"), source, found);
      if (found.containsAll(right.columns().get())) {
        return left;
      }
    }
    if (left.columns().isPresent() && right.columns().isPresent()) {
      Set<String> both = new HashSet<>(left.columns().get());
      both.addAll(right.columns().get());
      return of(both);
    }
    return Stream.of(left, right).anyMatch(key -> key.columns().isEmpty() && !key.isUnknown())
        ? NONE
        : UNKNOWN;
  }

  /** Adds the columns of a source that a condition equates to a column elsewhere. */
  private static void equated(JsonNode condition, String source, Set<String> found) {
    String type = condition.path("type").asText();
    if (type.equals("CONJUNCTION_AND")) {
      condition.path("children").forEach(part -> equated(part, source, found));
    } else if (type.equals("COMPARE_EQUAL")) {
      List<String> columns =
          Stream.of("left", "right")
              .map(condition::path)
              .map(side -> SqlTree.isColumn(side) ? SqlTree.column(side) : null)
              .filter(Objects::nonNull)
              .toList();
      String within = source + ".";
      if (columns.stream().filter(column -> column.startsWith(within)).count() == 1
          && columns.stream().allMatch(column -> column.contains("."))) {
        columns.stream().filter(column -> column.startsWith(within)).forEach(found::add);
      }
    }
  }
}
