package org.govservices.evaluator.coherence;

import java.util.Optional;

/**
 * The principal components of a block, over the units that have all of its scores.
 *
 * @param components empty where there are few such units, or a node does not vary
 * @param correlations they were taken from; empty likewise
 * @param whyNone why they are empty; empty when they are not
 */
public record Components(
    Block block,
    int units,
    Optional<PrincipalComponents> components,
    Optional<CorrelationMatrix> correlations,
    String whyNone) {

  static Components of(Block block, NodeScores scores) {
    double[][] columns = block.complete(scores);
    int units = columns[0].length;
    String few = LeastUnits.OF_CORRELATIONS.reason(units, columns.length);
    if (!few.isEmpty()) {
      return none(block, units, few);
    }
    try {
      CorrelationMatrix correlations = CorrelationMatrix.of(columns);
      return new Components(
          block,
          units,
          Optional.of(PrincipalComponents.of(correlations)),
          Optional.of(correlations),
          "");
    } catch (IllegalArgumentException e) {
      return none(block, units, "a node does not vary");
    }
  }

  private static Components none(Block block, int units, String why) {
    return new Components(block, units, Optional.empty(), Optional.empty(), why);
  }
}
