package org.govservices.evaluator.coherence;

import java.util.Optional;
import org.govservices.evaluator.text.LocalText;

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
    Optional<LocalText> whyNone) {

  static Components of(Block block, NodeScores scores) {
    double[][] columns = block.complete(scores);
    int units = columns[0].length;
    Optional<LocalText> few = LeastUnits.OF_CORRELATIONS.reason(units, columns.length);
    if (few.isPresent()) {
      return none(block, units, few.get());
    }
    try {
      CorrelationMatrix correlations = CorrelationMatrix.of(columns);
      return new Components(
          block,
          units,
          Optional.of(PrincipalComponents.of(correlations)),
          Optional.of(correlations),
          Optional.empty());
    } catch (IllegalArgumentException e) {
      return none(block, units, new LocalText("a node does not vary", "有节点没有差异"));
    }
  }

  private static Components none(Block block, int units, LocalText why) {
    return new Components(block, units, Optional.empty(), Optional.empty(), Optional.of(why));
  }
}
