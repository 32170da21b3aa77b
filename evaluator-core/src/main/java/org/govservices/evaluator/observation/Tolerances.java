package org.govservices.evaluator.observation;

import java.util.Map;
import java.util.Optional;

/**
 * The tolerances of an evaluation: an indicator's own before a source's, a source's before that of
 * all.
 *
 * @param all where nothing else is said
 * @param indicators by id
 */
public record Tolerances(Tolerance all, Map<String, Tolerance> indicators) {
  /** Sources that differ at all disagree. */
  public static final Tolerances NONE = new Tolerances(Tolerance.NONE, Map.of());

  /** Defensive copy. */
  public Tolerances {
    indicators = Map.copyOf(indicators);
  }

  /** The tolerance for what a source gives for an indicator. */
  Tolerance of(String indicator, Optional<Tolerance> ofSource) {
    Tolerance own = indicators.get(indicator);
    return own != null ? own : ofSource.orElse(all);
  }
}
