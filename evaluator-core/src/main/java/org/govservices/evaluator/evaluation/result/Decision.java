package org.govservices.evaluator.evaluation.result;

import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/**
 * One thing that the engine decided about a value, as the contract or the evaluation told it to.
 *
 * @param stage of the evaluation
 * @param event what happened, a fixed word: {@code capped}, {@code scored-zero}, …
 * @param unit code; empty when it is about no single unit
 * @param node id; empty when it is about no single node
 * @param words what exactly, with the values
 */
public record Decision(Stage stage, String event, String unit, String node, LocalText words) {
  /** A decision whose detail is the same in every language: a name, figures. */
  public Decision(Stage stage, String event, String unit, String node, String detail) {
    this(stage, event, unit, node, LocalText.same(detail));
  }

  /** The words in English, as files have them. */
  public String detail() {
    return words.english();
  }

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
