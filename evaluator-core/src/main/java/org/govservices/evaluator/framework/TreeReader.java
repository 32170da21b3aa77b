package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Aggregations;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Methods;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.normalisation.ScoringRules;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/** Reads the indicator tree of a framework, with the defaults that each node inherits. */
final class TreeReader {
  private static final LocalText INDEX_NAME = new LocalText("Overall index", "总体指数");
  private static final double SUM_TOLERANCE = 1e-9;

  private final YamlFile file;
  private final FrameworkReader reader;
  private final Scale scale;
  private final Map<String, String> pointersOfIds = new HashMap<>();

  TreeReader(YamlFile file, FrameworkReader reader, Scale scale) {
    this.file = file;
    this.reader = reader;
    this.scale = scale;
  }

  Dimension index() {
    Inherited inherited = new Inherited(Map.of()).with("/defaults");
    pointersOfIds.put(Framework.ROOT, "/index");
    JsonNode node = file.root().path("index");
    LocalText name = node.has("name") ? FrameworkReader.text(node.path("name")) : INDEX_NAME;
    return dimension("/index", Framework.ROOT, name, 1, inherited);
  }

  private Node node(String at, Inherited inherited) {
    JsonNode node = file.root().at(at);
    String id = node.path("id").asText("?");
    String earlier = pointersOfIds.putIfAbsent(id, at);
    if (earlier != null && node.has("id")) {
      reader.problem(
          at + "/id",
          "id '" + id + "' stands a second time; first in line " + file.place(earlier).position());
    }
    LocalText name = FrameworkReader.text(node.path("name"));
    double weight = node.path("weight").asDouble(1);
    return node.has("children")
        ? dimension(at, id, name, weight, inherited)
        : indicator(at, id, name, weight, inherited);
  }

  private Dimension dimension(
      String at, String id, LocalText name, double weight, Inherited inherited) {
    Inherited own = inherited.with(at + "/defaults");
    List<Node> children = new ArrayList<>();
    for (int c = 0; c < file.root().at(at + "/children").size(); c++) {
      children.add(node(at + "/children/" + c, own));
    }
    checkWeights(at, children);
    return new Dimension(
        id,
        name,
        weight,
        own.find(at, "aggregate").map(this::aggregation).orElseGet(Arithmetic::new),
        own.find(at, "least-coverage").map(p -> file.root().at(p).asDouble()).orElse(0.0),
        children);
  }

  private void checkWeights(String at, List<Node> children) {
    double sum = children.stream().mapToDouble(Node::weight).sum();
    if (!children.isEmpty() && !(sum > 0)) {
      reader.problem(at, "all weights below are 0");
    }
    JsonNode claimed = file.root().at(at + "/weights-sum");
    if (claimed.isNumber() && Math.abs(sum - claimed.asDouble()) > SUM_TOLERANCE * sum) {
      reader.problem(
          at + "/weights-sum",
          "the weights below sum to " + NumberText.shortest(sum) + "; expected " + claimed);
    }
  }

  private Indicator indicator(
      String at, String id, LocalText name, double weight, Inherited inherited) {
    JsonNode node = file.root().at(at);
    Optional<LocalText> definition =
        node.has("definition")
            ? Optional.of(FrameworkReader.text(node.path("definition")))
            : Optional.empty();
    return new Indicator(
        id,
        name,
        weight,
        definition,
        inherited.find(at, "unit").map(p -> file.root().at(p).asText()).orElse("?"),
        inherited
            .find(at, "direction")
            .flatMap(p -> Keyword.parse(Direction.class, file.root().at(p).asText()))
            .orElse(Direction.HIGHER),
        inherited.find(at, "score").map(this::score).orElse(null),
        new MissingRules(
            missing(at, inherited, "not-found"),
            missing(at, inherited, "failed"),
            missing(at, inherited, "not-applicable")));
  }

  private MissingRules.Rule missing(String at, Inherited inherited, String status) {
    MissingRules.Rule rule =
        inherited
            .find(at, "missing/" + status)
            .flatMap(p -> Keyword.parse(MissingRules.Rule.class, file.root().at(p).asText()))
            .orElse(MissingRules.Rule.REFUSE);
    if (rule == MissingRules.Rule.ZERO && !scale.isBounded()) {
      reader.problem(
          at, "'missing: {" + status + ": zero}' needs a scale with a lower end, found unbounded");
    }
    return rule;
  }

  private ScoringRule score(String at) {
    ScoringRule rule = method(at, ScoringRules.ALL).orElse(null);
    if (rule != null && !rule.staysOnScale() && scale.isBounded()) {
      reader.problem(
          at,
          "'"
              + rule.method()
              + "' gives scores outside the scale; expected `scale: unbounded`"
              + " or a rule that keeps to the scale");
    }
    if (rule != null && rule.staysOnScale() && !scale.isBounded()) {
      reader.problem(at, "'" + rule.method() + "' needs a scale [worst, best], found unbounded");
    }
    return rule;
  }

  private Aggregation aggregation(String at) {
    return method(at, Aggregations.ALL).orElseGet(Arithmetic::new);
  }

  /** A method as a bare name or as {@code {name: settings}}. */
  private <T> Optional<T> method(String at, Methods<T> methods) {
    JsonNode node = file.root().at(at);
    if (reader.isWrong(at)) {
      return Optional.empty();
    }
    String name = node.isTextual() ? node.asText() : node.fieldNames().next();
    JsonNode settings = node.isTextual() ? MissingNode.getInstance() : node.get(name);
    Optional<Method<T>> method = methods.find(name);
    if (method.isEmpty()) {
      reader.problem(
          at, "no " + methods.kind() + " '" + name + "'" + Problems.maybe(name, methods.names()));
    }
    return method.map(
        m -> m.reader().read(new Settings(name, settings, message -> reader.problem(at, message))));
  }

  /** Where each inheritable setting stands: the pointer of the nearest {@code defaults}. */
  private final class Inherited {
    private final Map<String, String> pointers;

    Inherited(Map<String, String> pointers) {
      this.pointers = pointers;
    }

    /** These defaults under those at a pointer. */
    Inherited with(String at) {
      Map<String, String> merged = new HashMap<>(pointers);
      file.root()
          .at(at)
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (name.equals("missing")) {
                  file.root()
                      .at(at + "/missing")
                      .fieldNames()
                      .forEachRemaining(s -> merged.put("missing/" + s, at + "/missing/" + s));
                } else {
                  merged.put(name, at + "/" + name);
                }
              });
      return new Inherited(merged);
    }

    /**
     * The pointer of a node's own setting or of the one it inherits; reports when there is none.
     */
    Optional<String> find(String at, String setting) {
      String own = at + "/" + setting;
      String found = file.root().at(own).isMissingNode() ? pointers.get(setting) : own;
      if (found == null) {
        reader.problem(
            at, "'" + setting.replace("/", ": ") + "' is stated neither here nor in defaults");
      }
      return Optional.ofNullable(found);
    }
  }
}
