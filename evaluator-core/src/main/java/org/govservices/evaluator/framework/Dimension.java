package org.govservices.evaluator.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.text.LocalText;

/**
 * An inner node; the root is the index.
 *
 * @param aggregation how the children's scores become this score
 * @param rescale applied to the aggregated scores of all units, if any
 * @param adjustments rules outside the weights, applied last, in their order
 * @param leastCoverage share 0 to 1: with less coverage a unit is not scored here
 * @param children at least one
 */
public record Dimension(
    String id,
    LocalText name,
    double weight,
    KindRules kinds,
    Aggregation aggregation,
    Optional<ScoringRule> rescale,
    List<Adjustment> adjustments,
    double leastCoverage,
    List<Node> children)
    implements Node {
  @Override
  public Dimension withWeights(Map<String, Double> weights) {
    boolean own = weights.containsKey(id);
    return new Dimension(
        id,
        name,
        own ? weights.get(id) : weight,
        own ? kinds.withoutWeights() : kinds,
        aggregation,
        rescale,
        adjustments,
        leastCoverage,
        children.stream().map(child -> child.withWeights(weights)).toList());
  }

  /** The same above other children and with another way to aggregate them. */
  public Dimension with(Aggregation otherAggregation, List<Node> otherChildren) {
    return new Dimension(
        id,
        name,
        weight,
        kinds,
        otherAggregation,
        rescale,
        adjustments,
        leastCoverage,
        otherChildren);
  }

  /** Whether no child has a weight. */
  boolean weighsNothing() {
    return children.stream().allMatch(child -> child.weight() == 0);
  }

  /** Defensive copies. */
  public Dimension {
    adjustments = List.copyOf(adjustments);
    children = List.copyOf(children);
  }
}
