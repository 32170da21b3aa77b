package org.govservices.evaluator.evaluation.result;

import java.util.List;

/**
 * Units that compete.
 *
 * @param name the kind or group; empty when all units compete
 * @param units indexes of its units in the order of the roster
 */
public record RankingGroup(String name, List<Integer> units) {
  /** Defensive copy. */
  public RankingGroup {
    units = List.copyOf(units);
  }
}
