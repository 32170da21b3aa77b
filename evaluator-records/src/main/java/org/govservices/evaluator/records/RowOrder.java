package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Whether a SELECT takes some rows of several, or numbers them, without saying which: LIMIT,
 * DISTINCT ON, windows and aggregates by order. Their order must be total, which shows when it
 * holds all that is returned, all that is grouped by, or a key of the rows ({@link RowKey}). Where
 * a key may still be declared, an order is enough.
 */
final class RowOrder {
  private static final String LACKS =
      " without a total order: rows may change places from run to run; order by columns that no two"
          + " rows share, such as a key that the evaluation declares";

  /** Windows that give rows of one place in the order the same answer. */
  private static final Set<String> BY_PEERS =
      Set.of("rank", "dense_rank", "rank_dense", "percent_rank", "cume_dist");

  private final JsonNode select;
  private final BiConsumer<JsonNode, String> differs;
  private final Outputs outputs;
  private final Optional<List<JsonNode>> groups;
  private final RowKey from;

  /**
   * Looks at a SELECT or a set operation.
   *
   * @param differs hears of a part that may answer differently every time, in words
   */
  RowOrder(JsonNode select, Scope scope, BiConsumer<JsonNode, String> differs) {
    this.select = select;
    this.differs = differs;
    this.outputs = Outputs.of(select);
    this.groups = isSelect() ? RowKey.groups(select) : Optional.empty();
    this.from = isSelect() ? RowKey.ofFrom(select.path("from_table"), scope) : RowKey.NONE;
  }

  private boolean isSelect() {
    return select.path("type").asText().equals("SELECT_NODE");
  }

  void check() {
    List<JsonNode> order = new ArrayList<>();
    List<JsonNode> on = new ArrayList<>();
    boolean distinct = false;
    Optional<JsonNode> limit = Optional.empty();
    for (JsonNode modifier : select.path("modifiers")) {
      switch (modifier.path("type").asText()) {
        case "ORDER_MODIFIER" -> order.addAll(expressions(modifier.path("orders")));
        case "DISTINCT_MODIFIER" -> {
          modifier.path("distinct_on_targets").forEach(on::add);
          distinct = on.isEmpty();
        }
        default -> limit = Optional.of(modifier);
      }
    }
    if (!on.isEmpty() && !returnsTheSame(Stream.concat(order.stream(), on.stream()).toList())) {
      differs.accept(on.get(0), "DISTINCT ON" + LACKS);
    }
    boolean limited = distinct ? returnsAll(order) : returnsTheSame(order);
    if (limit.isPresent() && !limited) {
      JsonNode rows = limit.get().path("limit");
      differs.accept(rows.isEmpty() ? limit.get().path("offset") : rows, "LIMIT" + LACKS);
    }
    if (isSelect()) {
      Stream.of("select_list", "having", "qualify", "modifiers")
          .flatMap(part -> own(select.path(part)))
          .forEach(this::call);
    }
  }

  private void call(JsonNode call) {
    String name = SqlTree.text(call, "function_name");
    if (call.path("class").asText().equals("WINDOW")) {
      if (!isSteadyWindow(call, name)) {
        differs.accept(call, name + "(…) OVER" + LACKS);
      }
    } else if (SteadyFunctions.isByOrder(name) || SteadyFunctions.isByOther(name)) {
      List<JsonNode> arguments = arguments(call);
      List<JsonNode> order = expressions(call.path("order_bys").path("orders"));
      if (SteadyFunctions.isByOther(name) && arguments.size() > 1) {
        order = arguments.subList(1, 2);
      }
      Set<String> known = texts(order);
      boolean byArgument = !order.isEmpty() && determined(arguments, known);
      groups.ifPresent(by -> known.addAll(texts(by)));
      if (!byArgument && (order.isEmpty() || !covers(known))) {
        differs.accept(call, name + "(…)" + LACKS);
      }
    }
  }

  private boolean isSteadyWindow(JsonNode call, String name) {
    if (BY_PEERS.contains(name)) {
      return true;
    }
    List<JsonNode> order = expressions(call.path("orders"));
    Set<String> known = texts(order);
    call.path("partitions").forEach(part -> known.add(SqlTree.canonical(part)));
    boolean byRows = countsRows(call);
    boolean plain = SteadyFunctions.isAggregate(name) && !SteadyFunctions.isByOrder(name);
    if (plain && !SteadyFunctions.isByOther(name) && !byRows) {
      return true;
    }
    if (order.isEmpty()) {
      return false;
    }
    boolean ofOwnOrder = !call.path("arg_orders").isEmpty();
    boolean byValue = SteadyFunctions.isByOrder(name) && !byRows && !ofOwnOrder;
    if (byValue && determined(arguments(call), known)) {
      return true;
    }
    return total(known) && (!ofOwnOrder || total(texts(expressions(call.path("arg_orders")))));
  }

  /** Whether its frame ends at so many rows, where one of equal rows would be left out. */
  private static boolean countsRows(JsonNode window) {
    return Stream.of("start", "end")
        .map(end -> window.path(end).asText())
        .anyMatch(end -> end.endsWith("_ROWS"));
  }

  /** Whether the rows that come first in an order are the same every time. */
  private boolean returnsTheSame(List<JsonNode> order) {
    Set<String> known = new HashSet<>();
    for (JsonNode expression : order) {
      JsonNode meant = outputs.meant(expression).orElse(expression);
      known.add(SqlTree.canonical(meant));
      if (!meant.equals(expression) && groups.isPresent()) {
        known.add(SqlTree.canonical(expression));
      }
    }
    return returnsAll(order) || (isSelect() && (isOneRow() || (!order.isEmpty() && total(known))));
  }

  private boolean isOneRow() {
    return groups.isPresent()
        ? groups.get().isEmpty()
        : from.columns().filter(Set::isEmpty).isPresent();
  }

  /** Whether rows that an order does not tell apart are equal in all that is returned. */
  private boolean returnsAll(List<JsonNode> order) {
    if (order.stream().anyMatch(SqlTree::isStar)) {
      return true;
    }
    Set<String> known = texts(order);
    Set<JsonNode> meant = new HashSet<>();
    order.forEach(expression -> outputs.meant(expression).ifPresent(meant::add));
    return !order.isEmpty()
        && outputs.items().stream()
            .allMatch(item -> meant.contains(item) || isDetermined(item, known));
  }

  private boolean total(Set<String> known) {
    return groups.isPresent() ? determined(groups.get(), known) : covers(known);
  }

  private boolean covers(Set<String> known) {
    return from.isUnknown()
        || from.columns()
            .filter(
                key ->
                    key.stream()
                        .allMatch(
                            column -> known.stream().anyMatch(one -> Outputs.same(one, column))))
            .isPresent();
  }

  private static boolean determined(List<JsonNode> expressions, Set<String> known) {
    return expressions.stream().allMatch(expression -> isDetermined(expression, known));
  }

  private static boolean isDetermined(JsonNode expression, Set<String> known) {
    if (SqlTree.isColumn(expression)) {
      String column = SqlTree.column(expression);
      return known.stream().anyMatch(one -> Outputs.same(one, column));
    }
    String kind = expression.path("class").asText();
    if (SqlTree.isStar(expression) || Set.of("SUBQUERY", "WINDOW").contains(kind)) {
      return false;
    }
    if (expression.has("class") && known.contains(SqlTree.canonical(expression))) {
      return true;
    }
    return !isAggregate(expression)
        && SqlTree.children(expression).allMatch(part -> isDetermined(part, known));
  }

  private static Set<String> texts(List<JsonNode> expressions) {
    Set<String> texts = new HashSet<>();
    expressions.forEach(expression -> texts.add(SqlTree.canonical(expression)));
    return texts;
  }

  private static List<JsonNode> expressions(JsonNode orders) {
    return SqlTree.children(orders).map(order -> order.path("expression")).toList();
  }

  private static List<JsonNode> arguments(JsonNode call) {
    return call.has("arguments")
        ? expressions(call.path("arguments"))
        : SqlTree.children(call.path("children")).toList();
  }

  /** Whether an expression aggregates, subqueries left out. */
  static boolean aggregates(JsonNode expression) {
    return own(expression).anyMatch(RowOrder::isAggregate);
  }

  private static boolean isAggregate(JsonNode call) {
    return call.path("class").asText().equals("FUNCTION")
        && SteadyFunctions.isAggregate(SqlTree.text(call, "function_name"));
  }

  /** An expression and all below it that belongs to the same SELECT. */
  private static Stream<JsonNode> own(JsonNode part) {
    Stream<JsonNode> below =
        part.properties().isEmpty()
            ? SqlTree.children(part)
            : part.properties().stream()
                .filter(entry -> !entry.getKey().equals("subquery"))
                .map(java.util.Map.Entry::getValue);
    return Stream.concat(Stream.of(part), below.flatMap(RowOrder::own));
  }
}
