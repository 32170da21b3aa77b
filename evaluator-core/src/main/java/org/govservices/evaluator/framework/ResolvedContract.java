package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/**
 * A framework with everything it inherits written out at every node. The tree has the form of
 * {@code framework.yaml}: read again, it gives the same framework.
 */
public final class ResolvedContract {
  private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

  private ResolvedContract() {}

  /** The contract as a tree, keys in the order of the documentation. */
  public static ObjectNode of(Framework framework) {
    ObjectNode root = NODES.objectNode();
    root.put("formatVersion", 1);
    root.put("id", framework.id());
    root.put("edition", framework.edition());
    root.set("title", text(framework.title()));
    root.put("status", framework.standing().keyword());
    if (!framework.sources().isEmpty()) {
      root.set("sources", value(framework.sources()));
    }
    root.set(
        "scale",
        framework.scale().isBounded()
            ? value(List.of(framework.scale().low(), framework.scale().high()))
            : NODES.textNode("unbounded"));
    ObjectNode grading = root.putObject("grading");
    grading.put("decimals", framework.grading().decimals());
    if (framework.grading().rankDecimals() != framework.grading().decimals()) {
      grading.put("rank-decimals", framework.grading().rankDecimals());
    }
    grading.put("rounding", framework.grading().rounding().keyword());
    if (!framework.bands().isEmpty()) {
      ArrayNode bands = root.putArray("bands");
      framework.bands().forEach(band -> bands.add(band(band)));
    }
    ObjectNode ranking =
        root.putObject("ranking")
            .put("within", framework.ranking().within())
            .put("ties", framework.ranking().ties().keyword());
    if (!framework.ranking().tieBreakers().isEmpty()) {
      ranking.set("tie-breakers", value(framework.ranking().tieBreakers()));
    }
    if (framework.screening() > 0) {
      root.putObject("screen").set("least-observed", value(framework.screening()));
    }
    framework
        .rollUp()
        .ifPresent(
            rule -> {
              Map<String, Object> by = new TreeMap<>();
              rule.weights().ifPresent(column -> by.put("by", column));
              root.set("roll-up", method(rule.keyword(), by));
            });
    if (!framework.recordsFrom().isEmpty()) {
      root.set("records-from", value(framework.recordsFrom()));
    }
    ObjectNode index = root.putObject("index");
    index.set("name", text(framework.index().name()));
    dimension(index, framework.index());
    return root;
  }

  /** A scoring rule or aggregation as files write it. */
  public static JsonNode method(String name, Map<String, Object> settings) {
    if (settings.isEmpty()) {
      return NODES.textNode(name);
    }
    ObjectNode method = NODES.objectNode();
    method.set(name, value(settings));
    return method;
  }

  private static ObjectNode node(Node node) {
    ObjectNode tree = NODES.objectNode();
    tree.put("id", node.id());
    tree.set("name", text(node.name()));
    tree.set("weight", value(node.weight()));
    if (!node.kinds().weights().isEmpty()) {
      tree.set("weight-for-kind", value(new TreeMap<>(node.kinds().weights())));
    }
    if (!node.kinds().appliesTo().isEmpty()) {
      tree.set("applies-to", value(node.kinds().appliesTo().stream().sorted().toList()));
    }
    if (node instanceof Dimension dimension) {
      dimension(tree, dimension);
    } else if (node instanceof Indicator indicator) {
      indicator.definition().ifPresent(definition -> tree.set("definition", text(definition)));
      tree.put("unit", indicator.unit());
      tree.put("direction", indicator.direction().keyword());
      tree.putObject("missing")
          .put("not-found", indicator.missing().notFound().keyword())
          .put("failed", indicator.missing().failed().keyword())
          .put("not-applicable", indicator.missing().notApplicable().keyword());
      Preparation preparation = indicator.preparation();
      preparation
          .per()
          .ifPresent(
              per ->
                  tree.putObject("per")
                      .put("column", per.column())
                      .set("times", value(per.times())));
      preparation
          .impute()
          .ifPresent(impute -> tree.set("impute", method(impute.method(), impute.settings())));
      tree.set("treat", method(preparation.treat().method(), preparation.treat().settings()));
      tree.set(
          "transform",
          method(preparation.transform().method(), preparation.transform().settings()));
      tree.set("score", method(indicator.score().method(), indicator.score().settings()));
    }
    return tree;
  }

  private static void dimension(ObjectNode tree, Dimension dimension) {
    tree.set(
        "aggregate", method(dimension.aggregation().method(), dimension.aggregation().settings()));
    dimension
        .rescale()
        .ifPresent(rule -> tree.set("rescale", method(rule.method(), rule.settings())));
    if (!dimension.adjustments().isEmpty()) {
      ArrayNode adjust = tree.putArray("adjust");
      dimension.adjustments().forEach(rule -> adjust.add(method(rule.method(), rule.settings())));
    }
    tree.set("least-coverage", value(dimension.leastCoverage()));
    ArrayNode children = tree.putArray("children");
    dimension.children().forEach(child -> children.add(node(child)));
  }

  private static ObjectNode band(Band band) {
    ObjectNode tree = NODES.objectNode();
    tree.put("id", band.id());
    tree.set("name", text(band.name()));
    if (!band.isLowest()) {
      tree.set(BandReader.Bound.of(band).keyword(), value(band.bound()));
    }
    return tree;
  }

  private static ObjectNode text(LocalText text) {
    ObjectNode tree = NODES.objectNode();
    if (text.en() != null) {
      tree.put("en", text.en());
    }
    if (text.zh() != null) {
      tree.put("zh", text.zh());
    }
    return tree;
  }

  private static JsonNode value(Object value) {
    if (value instanceof Double number) {
      return NODES.numberNode(NumberText.decimal(number));
    } else if (value instanceof Integer number) {
      return NODES.numberNode(number);
    } else if (value instanceof Keyword word) {
      return NODES.textNode(word.keyword());
    } else if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(item -> array.add(value(item)));
      return array;
    } else if (value instanceof Map<?, ?> map) {
      ObjectNode object = NODES.objectNode();
      map.forEach((key, item) -> object.set((String) key, value(item)));
      return object;
    }
    return NODES.textNode((String) value);
  }
}
