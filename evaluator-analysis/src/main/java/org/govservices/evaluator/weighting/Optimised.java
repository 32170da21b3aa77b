package org.govservices.evaluator.weighting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Weights that give the nodes wanted importances: shares of r² with the dimension.
 *
 * @param wanted shares by node, which sum to 1; empty for equal ones
 * @param least bound of every weight's share
 * @param most bound of every weight's share
 * @param gaps what becomes of units without some of the scores
 */
public record Optimised(Map<String, Double> wanted, double least, double most, GapRule gaps)
    implements Weighting {
  /** The card. */
  public static final Method<Weighting> METHOD =
      new Method<>(
          "optimised",
          "Weights within bounds that bring the nodes' shares of influence (r² with the weighted"
              + " mean) nearest to wanted ones, by least squares.",
          "arithmetic means; scores that vary between units; bounds, since unbounded"
              + " solutions leave nodes out",
          List.of(
              new Method.Parameter("wanted", "equal | {node: share}, shares that sum to 1"),
              new Method.Parameter("bounds", "[least, most] of each weight's share"),
              WeightingBasis.WHOLE_UNITS),
          "Paruolo, Saisana & Saltelli 2013, JRSS-A 176: 609–634; Becker, Saisana, Paruolo &"
              + " Vandecasteele 2017, Ecological Indicators 80: 12–22",
          Optimised::read);

  private static final double NOISE = 1e-9;

  /** Defensive copy. */
  public Optimised {
    wanted = Map.copyOf(wanted);
  }

  private static Optimised read(Settings settings) {
    Map<String, Double> wanted = new LinkedHashMap<>();
    JsonNode shares = settings.value().path("wanted");
    shares.properties().forEach(e -> wanted.put(e.getKey(), e.getValue().doubleValue()));
    if (shares.isTextual() && !shares.asText().equals("equal")) {
      settings.problem("needs 'wanted', equal or {node: share}");
    }
    double sum = wanted.values().stream().mapToDouble(share -> share).sum();
    if (!wanted.isEmpty() && Math.abs(sum - 1) > NOISE) {
      settings.problem("needs shares in 'wanted' that sum to 1");
    }
    double[] bounds = settings.range(settings.value().path("bounds"));
    return new Optimised(
        wanted,
        bounds[0],
        bounds[1],
        settings.has("gaps") ? settings.word("gaps", GapRule.class) : GapRule.REFUSE);
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Optional<WeightingBasis> basis() {
    return Optional.of(new WeightingBasis(Stage.SCORES, gaps));
  }

  @Override
  public Weights weigh(Candidates candidates) {
    requireMeans(candidates);
    int n = candidates.size();
    ShareBounds bounds = new ShareBounds(least, most);
    if (!bounds.allow(n)) {
      throw new CannotWeighException("has bounds that " + n + " weights cannot keep");
    }
    NodeColumns columns = candidates.columns(basis().orElseThrow());
    List<String> constant =
        IntStream.range(0, n).filter(columns::isConstant).mapToObj(candidates.ids()::get).toList();
    if (!constant.isEmpty()) {
      throw new CannotWeighException(
          "has no importance for what is the same for all units: " + String.join(", ", constant));
    }
    ImportanceFit fit = new ImportanceFit(columns.values(), wanted(candidates.ids()), bounds);
    ImportanceFit.Result result = fit.result();
    double[] weights = result.best().array();
    List<Measure> measures = new ArrayList<>(basis().orElseThrow().measures(columns));
    measures.add(Measure.of("bounds", "least", least));
    measures.add(Measure.of("bounds", "most", most));
    measures.addAll(search(result));
    double[] importance = fit.importance(weights);
    for (int i = 0; i < n; i++) {
      String node = candidates.ids().get(i);
      measures.add(Measure.of("wanted-importance", node, fit.wanted(i)));
      measures.add(Measure.of("importance", node, importance[i]));
      if (bounds.isLeast(weights[i]) || bounds.isMost(weights[i])) {
        measures.add(Measure.of("at-bound", node, weights[i]));
      }
    }
    return new Weights(method(), result.best().weights(), Map.of(), measures, List.of());
  }

  private static List<Measure> search(ImportanceFit.Result result) {
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.of("distance", result.best().distance()));
    measures.add(
        Measure.of(
            "minimum", "", result.best().isMinimum() ? "local, the best found" : "not reached"));
    measures.add(Measure.of("starts", result.starts()));
    measures.add(Measure.of("starts-that-agree", result.agreeing()));
    result
        .nextDistance()
        .ifPresent(next -> measures.add(Measure.of("distance-of-next-minimum", next)));
    return measures;
  }

  private double[] wanted(List<String> nodes) {
    if (wanted.isEmpty()) {
      return nodes.stream().mapToDouble(node -> 1.0 / nodes.size()).toArray();
    }
    if (!wanted.keySet().equals(Set.copyOf(nodes))) {
      throw new CannotWeighException(
          "'wanted' must name every node once: " + String.join(", ", nodes));
    }
    return nodes.stream().mapToDouble(wanted::get).toArray();
  }

  private static void requireMeans(Candidates candidates) {
    for (Node node : between(candidates.dimension(), candidates.ids())) {
      Dimension dimension = (Dimension) node;
      if (!(dimension.aggregation() instanceof Arithmetic)
          || dimension.rescale().isPresent()
          || !dimension.adjustments().isEmpty()) {
        throw new CannotWeighException(
            "'"
                + node.id()
                + "' is not a plain arithmetic mean; importances are known of these"
                + " only");
      }
    }
  }

  /** A dimension and those below it that lie above the weighted nodes. */
  private static List<Node> between(Dimension dimension, List<String> weighted) {
    List<Node> between = new ArrayList<>(List.of(dimension));
    for (Node child : dimension.children()) {
      if (!weighted.contains(child.id()) && child instanceof Dimension below) {
        between.addAll(between(below, weighted));
      }
    }
    return between;
  }
}
