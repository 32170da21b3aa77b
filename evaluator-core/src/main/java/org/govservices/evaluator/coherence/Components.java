package org.govservices.evaluator.coherence;

import java.util.Optional;

/**
 * The principal components of a block, over the units that have all of its scores.
 *
 * @param components empty where there are fewer than three such units, or a node does not vary
 * @param correlations they were taken from; empty likewise
 */
public record Components(
    Block block,
    int units,
    Optional<PrincipalComponents> components,
    Optional<CorrelationMatrix> correlations) {

  static Components of(Block block, NodeScores scores) {
    double[][] columns = block.complete(scores);
    int units = columns[0].length;
    try {
      CorrelationMatrix correlations = CorrelationMatrix.of(columns);
      return new Components(
          block,
          units,
          Optional.of(PrincipalComponents.of(correlations)),
          Optional.of(correlations));
    } catch (IllegalArgumentException e) {
      return new Components(block, units, Optional.empty(), Optional.empty());
    }
  }
}
