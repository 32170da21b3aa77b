package org.govservices.evaluator.framework;

import java.util.Map;
import java.util.Set;

/**
 * What differs between kinds of unit at a node.
 *
 * @param appliesTo the kinds that have the node; empty for all
 * @param weights the node's weight for single kinds, instead of its common weight
 */
public record KindRules(Set<String> appliesTo, Map<String, Double> weights) {
  /** The same for every kind. */
  public static final KindRules NONE = new KindRules(Set.of(), Map.of());

  /** Defensive copies. */
  public KindRules {
    appliesTo = Set.copyOf(appliesTo);
    weights = Map.copyOf(weights);
  }

  /** The same without weights of single kinds. */
  KindRules withoutWeights() {
    return new KindRules(appliesTo, Map.of());
  }

  /** Whether units of this kind have the node. */
  public boolean appliesTo(String kind) {
    return appliesTo.isEmpty() || appliesTo.contains(kind);
  }
}
