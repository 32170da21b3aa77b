package org.govservices.evaluator.robustness.confidence;

import java.util.List;
import java.util.Map;

/**
 * What errors of measurement leave open of a group's ranking.
 *
 * @param group the kind or group; empty when all units compete
 * @param of the node that ranks are by: the index, or an indicator of counts
 * @param units indexes in the roster
 * @param marginal each holds its unit's true rank with the stated probability
 * @param simultaneous all hold the true ranks together with the stated probability
 * @param bands per unit, the probability of each band by its id, the best first; empty for counts,
 *     and without bands whose bounds are scores
 */
public record RankConfidence(
    String group,
    String of,
    List<Integer> units,
    List<RankSet> marginal,
    List<RankSet> simultaneous,
    List<Map<String, Double>> bands) {
  /** Defensive copies. */
  public RankConfidence {
    units = List.copyOf(units);
    marginal = List.copyOf(marginal);
    simultaneous = List.copyOf(simultaneous);
    bands = List.copyOf(bands);
  }
}
