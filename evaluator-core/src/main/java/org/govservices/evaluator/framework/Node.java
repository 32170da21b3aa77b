package org.govservices.evaluator.framework;

import java.util.Map;
import org.govservices.evaluator.text.LocalText;

/** A node of an indicator tree. */
public sealed interface Node permits Dimension, Indicator {
  /** Unique in its framework, kebab-case; the root's is {@code overall}. */
  String id();

  /** As reports print it. */
  LocalText name();

  /** Relative to its siblings; the root's is 1. */
  double weight();

  /** What differs between kinds of unit. */
  KindRules kinds();

  /** The same node, and all below it, with other weights; see {@link Framework#withWeights}. */
  Node withWeights(Map<String, Double> weights);

  /** The weight for units of a kind; 0 when they do not have the node. */
  default double weight(String kind) {
    return kinds().appliesTo(kind) ? kinds().weights().getOrDefault(kind, weight()) : 0;
  }
}
