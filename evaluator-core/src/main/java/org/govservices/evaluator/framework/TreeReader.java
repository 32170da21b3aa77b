package org.govservices.evaluator.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.adjustment.Adjustments;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Aggregations;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.method.MethodReader;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

/** Reads the indicator tree of a framework: its dimensions here, its leaves by IndicatorReader. */
final class TreeReader {
  private static final LocalText INDEX_NAME = new LocalText("Overall index", "总体指数");
  private static final double SUM_TOLERANCE = 1e-9;

  private final FrameworkReader reader;
  private final Scale scale;
  private final SenseCheck sense;
  private final List<String> bands;
  private final MethodReader methods;
  private final IndicatorReader indicators;
  private final Map<String, String> pointersOfIds = new HashMap<>();

  /**
   * For one framework.
   *
   * @param bands ids of its bands
   */
  TreeReader(FrameworkReader reader, Scale scale, List<String> bands) {
    this.reader = reader;
    this.scale = scale;
    this.sense = new SenseCheck(scale);
    this.bands = bands;
    this.methods = new MethodReader(reader);
    this.indicators = new IndicatorReader(reader, methods, sense);
  }

  Dimension index() {
    pointersOfIds.put(Framework.ROOT, "/index");
    JsonNode node = reader.at("/index");
    LocalText name = node.has("name") ? FrameworkReader.text(node.path("name")) : INDEX_NAME;
    Above above = new Above(Inherited.root(reader), Set.of(), false);
    Dimension index = dimension("/index", Framework.ROOT, name, 1, KindRules.NONE, above);
    Set<String> indicatorIds = new HashSet<>(pointersOfIds.keySet());
    indicatorIds.removeIf(id -> reader.has(pointersOfIds.get(id) + "/children"));
    checkNames("/index", index, indicatorIds);
    return index;
  }

  /** The ids of all nodes, once {@link #index} has read them. */
  Set<String> ids() {
    return pointersOfIds.keySet();
  }

  /**
   * What a node has from above it.
   *
   * @param appliesTo the kinds that the dimension above applies to; empty for all
   * @param rescaled whether a dimension above brings scores back onto the scale
   */
  record Above(Inherited defaults, Set<String> appliesTo, boolean rescaled) {}

  private Node node(String at, Above above) {
    JsonNode node = reader.at(at);
    String id = node.path("id").asText("?");
    String earlier = pointersOfIds.putIfAbsent(id, at);
    if (earlier != null && node.has("id")) {
      reader.problem(
          at + "/id", "id '" + id + "' is a duplicate; first at " + reader.place(earlier));
    }
    LocalText name = FrameworkReader.text(node.path("name"));
    double weight = node.path("weight").asDouble(1);
    KindRules kinds = kinds(at, above);
    return node.has("children")
        ? dimension(at, id, name, weight, kinds, above)
        : indicators.read(at, id, name, weight, kinds, above);
  }

  private KindRules kinds(String at, Above above) {
    Map<String, Double> weights = new LinkedHashMap<>();
    reader
        .at(at + "/weight-for-kind")
        .properties()
        .forEach(entry -> weights.put(entry.getKey(), entry.getValue().asDouble()));
    Set<String> appliesTo = new HashSet<>();
    reader.at(at + "/applies-to").forEach(kind -> appliesTo.add(kind.asText()));
    if (appliesTo.isEmpty()) {
      return new KindRules(above.appliesTo(), weights);
    }
    if (!above.appliesTo().isEmpty() && !above.appliesTo().containsAll(appliesTo)) {
      reader.problem(
          at + "/applies-to",
          "applies to kinds that the dimension above does not apply to; expected some of "
              + above.appliesTo().stream().sorted().toList());
    }
    return new KindRules(appliesTo, weights);
  }

  private Dimension dimension(
      String at, String id, LocalText name, double weight, KindRules kinds, Above above) {
    Inherited defaults = above.defaults().with(at + "/defaults");
    Optional<ScoringRule> rescale =
        reader.has(at + "/rescale")
            ? indicators.score(at + "/rescale", above.rescaled())
            : Optional.empty();
    boolean rescaled = above.rescaled() || rescale.isPresent();
    Aggregation aggregation =
        defaults
            .require(at, "aggregate")
            .flatMap(p -> methods.read(p, Aggregations.ALL))
            .orElseGet(Arithmetic::new);
    Above own = new Above(defaults, kinds.appliesTo(), rescaled);
    List<Node> children = new ArrayList<>();
    for (int c = 0; c < reader.size(at + "/children"); c++) {
      children.add(node(at + "/children/" + c, own));
    }
    Dimension dimension =
        new Dimension(
            id,
            name,
            weight,
            kinds,
            aggregation,
            rescale,
            adjustments(at),
            defaults.require(at, "least-coverage").map(p -> reader.at(p).asDouble()).orElse(0.0),
            children);
    sense.aggregation(dimension, rescaled).forEach(fault -> reader.problem(at, fault));
    checkWeights(at, dimension);
    return dimension;
  }

  private List<Adjustment> adjustments(String at) {
    List<Adjustment> adjustments = new ArrayList<>();
    for (int a = 0; a < reader.size(at + "/adjust"); a++) {
      methods.read(at + "/adjust/" + a, Adjustments.ALL).ifPresent(adjustments::add);
    }
    return adjustments;
  }

  private void checkNames(String at, Dimension dimension, Set<String> indicators) {
    for (int a = 0; a < dimension.adjustments().size(); a++) {
      String indicator = dimension.adjustments().get(a).indicator();
      int number = a;
      String rule = at + "/adjust/" + a;
      if (!indicators.contains(indicator)) {
        reader.problem(
            Stream.of("/indicator", "/when/indicator")
                .map(end -> rule + "/" + dimension.adjustments().get(number).method() + end)
                .filter(reader::has)
                .findFirst()
                .orElse(rule),
            "no indicator '" + indicator + "'" + Problems.maybe(indicator, indicators));
      }
      dimension
          .adjustments()
          .get(a)
          .fault(scale, bands, dimension.id().equals(Framework.ROOT))
          .ifPresent(fault -> reader.problem(rule, fault));
    }
    for (int c = 0; c < dimension.children().size(); c++) {
      if (dimension.children().get(c) instanceof Dimension child) {
        checkNames(at + "/children/" + c, child, indicators);
      } else if (dimension.children().get(c) instanceof Indicator child) {
        String place = at + "/children/" + c;
        sense.gaps(child, indicators).forEach(fault -> reader.problem(place, fault));
      }
    }
  }

  private void checkWeights(String at, Dimension dimension) {
    List<Node> children = dimension.children();
    boolean known =
        IntStream.range(0, children.size())
            .mapToObj(c -> at + "/children/" + c + "/weight")
            .allMatch(weight -> reader.at(weight).isNumber() && !reader.isWrong(weight));
    if (!known) {
      return;
    }
    double sum = children.stream().mapToDouble(Node::weight).sum();
    if (!children.isEmpty()) {
      sense.weights(dimension).ifPresent(fault -> reader.problem(at, fault));
    }
    JsonNode claimed = reader.at(at + "/weights-sum");
    if (claimed.isNumber() && Math.abs(sum - claimed.asDouble()) > SUM_TOLERANCE * sum) {
      reader.problem(
          at + "/weights-sum",
          "the weights below sum to "
              + NumberText.withoutNoise(sum)
              + " ("
              + children.stream()
                  .map(child -> child.id() + " " + NumberText.withoutNoise(child.weight()))
                  .collect(Collectors.joining(" + "))
              + "); expected "
              + claimed);
    }
  }
}
