package org.govservices.evaluator.evaluation.result;

import java.util.OptionalDouble;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.evaluation.Evaluation;

/**
 * What an adjustment did to a unit at a node.
 *
 * @param node index in {@link Evaluation#nodes()}
 * @param unit index in the roster
 * @param rule the adjustment
 * @param value of the rule's indicator
 * @param before the score that it found; empty for none
 * @param outcome what became of it
 */
public record Adjusted(
    int node,
    int unit,
    Adjustment rule,
    double value,
    OptionalDouble before,
    Adjustment.Outcome outcome) {
  /** Whether it changed the score, rather than capping the band alone. */
  public boolean changesScore() {
    return !outcome.score().equals(before);
  }
}
