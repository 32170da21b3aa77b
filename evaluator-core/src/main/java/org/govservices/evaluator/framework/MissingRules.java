package org.govservices.evaluator.framework;

import java.util.List;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.text.Keyword;

/** What the contract says of a cell without a value, by the reason it has none. */
public record MissingRules(Rule notFound, Rule failed, Rule notApplicable) {
  /** The reasons for having no value. */
  static final List<Status> STATUSES =
      List.of(Status.NOT_FOUND, Status.FAILED, Status.NOT_APPLICABLE);

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

  /** Whether any gap is filled in. */
  public boolean imputes() {
    return STATUSES.stream().anyMatch(status -> of(status) == Rule.IMPUTE);
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
