package org.govservices.evaluator.evaluation;

import org.govservices.evaluator.method.Keyword;

/**
 * One thing that the engine decided about a value, as the contract or the evaluation told it to.
 *
 * @param stage of the evaluation
 * @param event what happened, a fixed word: {@code capped}, {@code scored-zero}, …
 * @param unit code; empty when it is about no single unit
 * @param node id; empty when it is about no single node
 * @param detail in words, with the values
 */
public record Decision(Stage stage, String event, String unit, String node, String detail) {
  /** The stages, in their order. */
  public enum Stage implements Keyword {
    OBSERVE,
    SCREEN,
    IMPUTE,
    TREAT,
    NORMALISE,
    AGGREGATE,
    ADJUST,
    GRADE,
    RANK,
    ROLL_UP,
    REPORT
  }
}
