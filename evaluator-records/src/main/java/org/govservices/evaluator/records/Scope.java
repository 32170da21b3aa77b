package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names that a FROM may read at one place of a query: the tables of the header, and what each
 * WITH around it gives, in the order in which they stand.
 *
 * @param keys what tells the rows of each apart
 */
record Scope(Map<String, RowKey> keys) {

  /** The outermost: tables, of which an evaluation may have said the keys. */
  static Scope of(Set<String> tables, Map<String, RowKey> known) {
    Map<String, RowKey> keys = new HashMap<>();
    Map<String, RowKey> lower = new HashMap<>();
    known.forEach((name, key) -> lower.put(name.toLowerCase(Locale.ROOT), key));
    tables.forEach(table -> keys.put(table, lower.getOrDefault(table, RowKey.UNKNOWN)));
    return new Scope(keys);
  }

  boolean has(String name) {
    return keys.containsKey(name.toLowerCase(Locale.ROOT));
  }

  RowKey key(String name) {
    return keys.getOrDefault(name.toLowerCase(Locale.ROOT), RowKey.UNKNOWN);
  }

  /** The same with one more name, which hides an earlier one. */
  Scope with(String name, RowKey key) {
    Map<String, RowKey> more = new HashMap<>(keys);
    more.put(name.toLowerCase(Locale.ROOT), key);
    return new Scope(more);
  }

  /** The same with a SELECT that a WITH names. */
  Scope with(JsonNode common) {
    JsonNode value = common.path("value");
    boolean renamed = !value.path("aliases").isEmpty();
    return with(
        SqlTree.text(common, "key"), renamed ? RowKey.NONE : RowKey.of(select(common), this));
  }

  /** The same with all that a SELECT's own WITH names. */
  Scope withAll(JsonNode select) {
    Scope scope = this;
    for (JsonNode common : select.path("cte_map").path("map")) {
      scope = scope.with(common);
    }
    return scope;
  }

  /** The SELECT that a WITH names; older forms of the tree wrap it. */
  static JsonNode select(JsonNode common) {
    JsonNode value = common.path("value");
    return value.has("query_node") ? value.path("query_node") : value.path("query").path("node");
  }
}
