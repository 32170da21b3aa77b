package org.govservices.evaluator.framework;

import org.govservices.evaluator.method.Keyword;
import org.govservices.evaluator.observation.Status;

/** What the contract says of a cell without a value, by the reason it has none. */
public record MissingRules(Rule notFound, Rule failed, Rule notApplicable) {
  /** What happens to a cell without a value. */
  public enum Rule implements Keyword {
    /** Scores the lower end of the scale. */
    ZERO,
    /** Is left out; its siblings' weights are renormalised. */
    EXCLUDE,
    /** Is filled in by the indicator's imputation. */
    IMPUTE,
    /** Is an error. */
    REFUSE
  }

  /**
   * The rule for a status.
   *
   * @throws IllegalArgumentException for an observed cell
   */
  public Rule of(Status status) {
    return switch (status) {
      case NOT_FOUND -> notFound;
      case FAILED -> failed;
      case NOT_APPLICABLE -> notApplicable;
      case OBSERVED -> throw new IllegalArgumentException("observed is not missing");
    };
  }
}
