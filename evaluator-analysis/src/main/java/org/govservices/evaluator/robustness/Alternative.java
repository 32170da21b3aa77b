package org.govservices.evaluator.robustness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Preparation;
import org.govservices.evaluator.imputation.Imputation;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.normalisation.Transform;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.treatment.Treatment;

/**
 * What a contract could say instead. Methods that are empty stay the contract's.
 *
 * @param id unique in its choice, kebab-case
 * @param weights replaced, by the node's id
 * @param leftOut indicators that get no weight
 * @param at nodes at which, and below which, the methods apply; empty for the whole tree
 */
public record Alternative(
    String id,
    Map<String, Double> weights,
    List<String> leftOut,
    Map<Status, MissingRules.Rule> missing,
    Optional<Imputation> impute,
    Optional<Treatment> treat,
    Optional<Transform> transform,
    Optional<ScoringRule> score,
    Optional<Aggregation> aggregate,
    Set<String> at) {
  /** What an alternative that changes nothing is called. */
  public static final String CONTRACT = "contract";

  /** Defensive copies. */
  public Alternative {
    weights = Map.copyOf(weights);
    leftOut = List.copyOf(leftOut);
    missing = Map.copyOf(missing);
    at = Set.copyOf(at);
  }

  /** The contract as it is. */
  static Alternative contract() {
    return leavingOut(CONTRACT, List.of());
  }

  /** The contract without indicators. */
  static Alternative leavingOut(String id, List<String> indicators) {
    return new Alternative(
        id,
        Map.of(),
        indicators,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  /** Whether values are prepared, scored or combined otherwise than the contract says. */
  boolean changesMethods() {
    return methods() > 0 || !missing.isEmpty();
  }

  /** How many methods are others than the contract's. */
  long methods() {
    return Stream.of(impute, treat, transform, score, aggregate)
        .filter(Optional::isPresent)
        .count();
  }

  /**
   * The contract with alternatives, one after the other; its tree has the same nodes. Indicators
   * are left out last, so that no weight set brings one back.
   */
  static Framework apply(List<Alternative> alternatives, Framework contract) {
    Framework variant = contract;
    Map<String, Double> leftOut = new TreeMap<>();
    for (Alternative alternative : alternatives) {
      Framework weighted = variant.withWeights(alternative.weights);
      variant = weighted.withIndex(alternative.changed(weighted.index(), alternative.at.isEmpty()));
      alternative.leftOut.forEach(indicator -> leftOut.put(indicator, 0.0));
    }
    return variant.withWeights(leftOut);
  }

  private Dimension changed(Dimension dimension, boolean inside) {
    boolean here = inside || at.contains(dimension.id());
    List<Node> children =
        dimension.children().stream()
            .map(
                child ->
                    child instanceof Dimension below
                        ? (Node) changed(below, here)
                        : changed((Indicator) child, here))
            .toList();
    return dimension.with(
        here ? aggregate.orElse(dimension.aggregation()) : dimension.aggregation(), children);
  }

  private Indicator changed(Indicator indicator, boolean inside) {
    if (!inside && !at.contains(indicator.id())) {
      return indicator;
    }
    Preparation before = indicator.preparation();
    MissingRules rules = indicator.missing();
    return indicator.with(
        new MissingRules(
            missing.getOrDefault(Status.NOT_FOUND, rules.notFound()),
            missing.getOrDefault(Status.FAILED, rules.failed()),
            missing.getOrDefault(Status.NOT_APPLICABLE, rules.notApplicable())),
        new Preparation(
            before.per(),
            impute.isPresent() ? impute : before.impute(),
            treat.orElse(before.treat()),
            transform.orElse(before.transform())),
        score.orElse(indicator.score()));
  }
}
