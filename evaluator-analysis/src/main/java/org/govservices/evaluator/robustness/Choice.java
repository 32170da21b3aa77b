package org.govservices.evaluator.robustness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.robustness.draw.WeightDistribution;
import org.govservices.evaluator.text.Keyword;

/** Something that could have been decided otherwise, or is not known exactly. */
public sealed interface Choice {
  /** Unique in its file, kebab-case. */
  String id();

  /**
   * One of several, all equally likely.
   *
   * @param alternatives at least two
   */
  record Alternatives(String id, List<Alternative> alternatives) implements Choice {
    /** Defensive copy. */
    public Alternatives {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * Weights from a distribution.
   *
   * @param over what shares a whole
   * @param depths of the nodes whose weights are drawn, 1 for the index's children; empty for all
   */
  record Weights(String id, WeightDistribution distribution, Over over, List<Integer> depths)
      implements Choice {
    /** Defensive copy. */
    public Weights {
      depths = List.copyOf(depths);
    }
  }

  /** Values that may be off by their standard errors, normally distributed and independent. */
  record MeasurementError(String id) implements Choice {}

  /** Whose weights sum to 1. */
  enum Over implements Keyword {
    /** Those of the children of each dimension. */
    SIBLINGS,
    /** Those of all indicators; a dimension's is the sum of its indicators'. */
    INDICATORS
  }

  /** The alternatives, when the choice has any. */
  default List<Alternative> listed() {
    return this instanceof Alternatives choice ? choice.alternatives() : List.of();
  }

  /** Weights that a design states, by the node's id; only used with weights. */
  record Stated(Map<String, Double> weights) {
    /** Defensive copy. */
    public Stated {
      weights = Map.copyOf(weights);
    }
  }

  /** The distribution, when weights are drawn. */
  default Optional<Weights> weights() {
    return this instanceof Weights choice ? Optional.of(choice) : Optional.empty();
  }
}
