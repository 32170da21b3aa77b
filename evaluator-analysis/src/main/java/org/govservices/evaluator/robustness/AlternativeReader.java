package org.govservices.evaluator.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.aggregation.Aggregations;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.SenseCheck;
import org.govservices.evaluator.imputation.Imputations;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.method.MethodReader;
import org.govservices.evaluator.method.Methods;
import org.govservices.evaluator.normalisation.ScoringRules;
import org.govservices.evaluator.normalisation.Transforms;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.treatment.Treatments;

/** Reads the alternatives of {@code robustness.yaml}. */
final class AlternativeReader {
  private static final List<String> METHODS =
      List.of("impute", "treat", "transform", "score", "aggregate");

  /** How many nodes a message names. */
  private static final int NAMED = 5;

  private final RobustnessReader reader;
  private final MethodReader methods;
  private final Framework framework;

  AlternativeReader(RobustnessReader reader, MethodReader methods, Framework framework) {
    this.reader = reader;
    this.methods = methods;
    this.framework = framework;
  }

  Alternative read(String at) {
    JsonNode node = reader.at(at);
    if (node.isTextual()) {
      return Alternative.contract();
    }
    if (node.size() < 2) {
      reader.problem(at, "says nothing that differs from the contract; write 'contract' for that");
    }
    Map<Status, MissingRules.Rule> missing = new EnumMap<>(Status.class);
    node.path("missing")
        .properties()
        .forEach(
            rule ->
                missing.put(
                    Keyword.parse(Status.class, rule.getKey()).orElseThrow(),
                    Keyword.parse(MissingRules.Rule.class, rule.getValue().asText())
                        .orElseThrow()));
    Alternative alternative =
        new Alternative(
            node.path("id").asText(),
            weights(at),
            nodes(at, "leave-out", framework.indicators()),
            missing,
            method(at, "impute", Imputations.ALL),
            method(at, "treat", Treatments.ALL),
            method(at, "transform", Transforms.ALL),
            method(at, "score", ScoringRules.ALL),
            method(at, "aggregate", Aggregations.ALL),
            new LinkedHashSet<>(nodes(at, "at", framework.nodes())));
    // what was not read is reported; what follows from its absence is not
    boolean whole =
        METHODS.stream().filter(node::has).count() == alternative.methods()
            && node.has("at") != alternative.at().isEmpty();
    if (whole) {
      check(at, alternative);
    }
    return alternative;
  }

  private <T> Optional<T> method(String at, String key, Methods<T> all) {
    return reader.at(at).has(key) ? methods.read(at + "/" + key, all) : Optional.empty();
  }

  private Map<String, Double> weights(String at) {
    return reader.at(at).has("weights")
        ? reader.weightSet(at + "/weights").orElse(Map.of())
        : Map.of();
  }

  private List<String> nodes(String at, String key, List<? extends Node> known) {
    Set<String> ids = new LinkedHashSet<>();
    known.forEach(node -> ids.add(node.id()));
    List<String> nodes = new ArrayList<>();
    for (JsonNode node : reader.at(at).path(key)) {
      if (!ids.contains(node.asText())) {
        reader.problem(
            at + "/" + key + "/" + nodes.size(),
            "no such node '" + node.asText() + "'" + Problems.maybe(node.asText(), ids));
        return List.of();
      }
      nodes.add(node.asText());
    }
    return nodes;
  }

  /** What a framework's reader would refuse of such a contract. */
  private void check(String at, Alternative alternative) {
    faults(List.of(alternative)).forEach(fault -> reader.problem(at, fault));
  }

  /**
   * Checks alternatives of different choices together: each may be sound alone. No fault that
   * methods make needs a third.
   *
   * @param choices of a file without problems so far
   */
  void checkTogether(List<Choice> choices) {
    for (int c = 0; c < choices.size(); c++) {
      for (int other = c + 1; other < choices.size(); other++) {
        for (Alternative one : choices.get(c).listed()) {
          for (Alternative two : choices.get(other).listed()) {
            if (one.changesMethods() && two.changesMethods()) {
              String together =
                  "'%s' with '%s'"
                      .formatted(
                          choices.get(c).id() + " " + one.id(),
                          choices.get(other).id() + " " + two.id());
              faults(List.of(one, two))
                  .forEach(fault -> reader.problem("/choices", together + ": " + fault));
            }
          }
        }
      }
    }
  }

  /** Each fault of a variant once, with the nodes that have it. */
  private List<String> faults(List<Alternative> alternatives) {
    Map<String, List<String>> nodes = new LinkedHashMap<>();
    SenseCheck.faults(Alternative.apply(alternatives, framework))
        .forEach(
            fault ->
                nodes.computeIfAbsent(fault.message(), m -> new ArrayList<>()).add(fault.node()));
    return nodes.entrySet().stream()
        .map(fault -> "at " + named(fault.getValue()) + ": " + fault.getKey())
        .toList();
  }

  private static String named(List<String> nodes) {
    List<String> first = nodes.subList(0, Math.min(nodes.size(), NAMED));
    int more = nodes.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }
}
