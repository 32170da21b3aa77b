package org.govservices.evaluator.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Aggregations;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.WeightSet;
import org.govservices.evaluator.imputation.Imputations;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.method.MethodReader;
import org.govservices.evaluator.method.Methods;
import org.govservices.evaluator.normalisation.ScoringRules;
import org.govservices.evaluator.normalisation.Transforms;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.treatment.Treatments;

/** Reads the alternatives of {@code robustness.yaml}. */
final class AlternativeReader {
  private final RobustnessReader reader;
  private final MethodReader methods;
  private final Framework framework;
  private final Path path;

  AlternativeReader(RobustnessReader reader, MethodReader methods, Framework framework, Path path) {
    this.reader = reader;
    this.methods = methods;
    this.framework = framework;
    this.path = path;
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
    check(at, alternative);
    return alternative;
  }

  private <T> Optional<T> method(String at, String key, Methods<T> all) {
    return reader.at(at).has(key) ? methods.read(at + "/" + key, all) : Optional.empty();
  }

  private Map<String, Double> weights(String at) {
    String file = reader.at(at).path("weights").asText();
    return file.isEmpty()
        ? Map.of()
        : reader
            .read(path.resolveSibling(file), input -> WeightSet.read(input, framework))
            .orElse(Map.of());
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
    Framework variant = Alternative.apply(List.of(alternative), framework);
    Set<String> faults = new LinkedHashSet<>();
    alternative
        .score()
        .filter(rule -> rule.range(framework.scale()).isEmpty())
        .ifPresent(rule -> faults.add("'" + rule.method() + "' needs its own `to` here"));
    variant
        .indicators()
        .forEach(
            indicator -> {
              MissingRules rules = indicator.missing();
              boolean imputes =
                  List.of(rules.notFound(), rules.failed(), rules.notApplicable())
                      .contains(MissingRules.Rule.IMPUTE);
              if (imputes && indicator.preparation().impute().isEmpty()) {
                faults.add(
                    "gaps of '" + indicator.id() + "' are imputed, but no `impute` says how");
              }
              boolean statesValues =
                  indicator.score().sample().isNone()
                      || !indicator.score().transformed(x -> x + 1).equals(indicator.score());
              if (indicator.preparation().treat().changesUnit() && statesValues) {
                faults.add(
                    "the treatment changes the unit of measurement that the scoring rule of '"
                        + indicator.id()
                        + "' states values in");
              }
              if (indicator.score().contradicts(indicator.direction())) {
                faults.add("the scoring rule goes against the direction of " + indicator.id());
              }
            });
    for (Node node : variant.nodes()) {
      if (node instanceof Dimension dimension) {
        Aggregation aggregation = dimension.aggregation();
        aggregation
            .fault(framework.scale(), dimension.children().size())
            .ifPresent(fault -> faults.add("'" + aggregation.method() + "' " + fault));
        if (dimension.children().stream().allMatch(child -> child.weight() == 0)) {
          faults.add("all weights below '" + dimension.id() + "' would be 0");
        }
      }
    }
    faults.forEach(fault -> reader.problem(at, fault));
  }
}
