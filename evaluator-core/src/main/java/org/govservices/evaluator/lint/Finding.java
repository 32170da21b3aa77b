package org.govservices.evaluator.lint;

import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;

/**
 * A place that breaks a rule.
 *
 * @param rule the card of the rule
 * @param place where; names the node
 * @param message what was found
 */
public record Finding(LintRule.Card rule, Place place, String message) {
  /** Whether the definition is refused. */
  public boolean isError() {
    return rule.severity() == Severity.ERROR;
  }

  /** The finding as a problem of the input. */
  public Problem problem() {
    return new Problem(place, message + " [" + rule.id() + "]");
  }

  @Override
  public String toString() {
    return place + ": " + rule.severity().keyword() + ": " + message + " [" + rule.id() + "]";
  }
}
