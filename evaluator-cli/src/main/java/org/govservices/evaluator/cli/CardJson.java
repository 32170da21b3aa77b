package org.govservices.evaluator.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import org.govservices.evaluator.framework.Registries;
import org.govservices.evaluator.lint.LintRule;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.reports.output.Json;

/** The cards for programs. */
final class CardJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CardJson() {}

  /** All cards with a wanted name. */
  static String text(Predicate<String> isWanted) {
    ObjectNode root = NODES.objectNode();
    ArrayNode methods = root.putArray("methods");
    for (Registries.Entry entry : Cards.METHODS) {
      entry.methods().all().stream()
          .filter(method -> isWanted.test(method.name()))
          .forEach(method -> methods.add(json(entry.key(), method)));
    }
    ArrayNode rules = root.putArray("rules");
    Cards.RULES.stream()
        .filter(rule -> isWanted.test(rule.id()))
        .forEach(rule -> rules.add(json(rule)));
    return Json.text(root);
  }

  private static ObjectNode json(String key, Method<?> method) {
    ObjectNode card =
        NODES
            .objectNode()
            .put("key", key)
            .put("name", method.name())
            .put("summary", method.summary())
            .put("needs", method.needs());
    ArrayNode parameters = card.putArray("parameters");
    method
        .parameters()
        .forEach(p -> parameters.addObject().put("name", p.name()).put("meaning", p.meaning()));
    return card.put("source", method.source());
  }

  private static ObjectNode json(LintRule.Card rule) {
    return NODES
        .objectNode()
        .put("rule", rule.id())
        .put("severity", rule.severity().keyword())
        .put("finds", rule.finds())
        .put("reason", rule.reason())
        .put("source", rule.source());
  }
}
