package org.govservices.evaluator.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks two resolved contracts side by side; list members are matched by their id. */
final class ContractDiff {
  private final List<Comparison.ContractDifference> differences = new ArrayList<>();

  private ContractDiff() {}

  static List<Comparison.ContractDifference> of(JsonNode before, JsonNode after) {
    ContractDiff diff = new ContractDiff();
    diff.walk("", before, after);
    return diff.differences;
  }

  private void walk(String path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    Map<String, JsonNode> membersBefore = members(before);
    Map<String, JsonNode> membersAfter = members(after);
    if (membersBefore.isEmpty() || membersAfter.isEmpty()) {
      differences.add(new Comparison.ContractDifference(path, shown(before), shown(after)));
      return;
    }
    Set<String> keys = new LinkedHashSet<>(membersBefore.keySet());
    keys.addAll(membersAfter.keySet());
    for (String key : keys) {
      JsonNode missing = before.path("\0");
      walk(
          path.isEmpty() ? key : path + "/" + key,
          membersBefore.getOrDefault(key, missing),
          membersAfter.getOrDefault(key, missing));
    }
  }

  /** Members by key, or by id in a list of objects with ids; none for a plain value. */
  private static Map<String, JsonNode> members(JsonNode node) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    if (node.isObject()) {
      node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
    } else if (node.isArray() && node.path(0).has("id")) {
      node.forEach(item -> members.put(item.path("id").asText(), item));
    }
    return members;
  }

  private static String shown(JsonNode node) {
    if (node.isMissingNode()) {
      return "";
    }
    return node.has("id")
        ? "'" + node.path("id").asText() + "'"
        : node.isTextual() ? node.asText() : node.toString();
  }
}
