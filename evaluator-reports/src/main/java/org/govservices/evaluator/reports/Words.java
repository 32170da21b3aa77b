package org.govservices.evaluator.reports;

import org.govservices.evaluator.evaluation.result.Result.Outcome;
import org.govservices.evaluator.framework.Framework.Standing;
import org.govservices.evaluator.observation.Status;

/** What constants of the engine are called in sheets and charts. */
public final class Words {
  private Words() {}

  /** What it is called. */
  public static Label standing(Standing standing) {
    return switch (standing) {
      case OFFICIAL -> Label.OFFICIAL;
      case RECONSTRUCTED -> Label.RECONSTRUCTED;
      case ILLUSTRATIVE -> Label.ILLUSTRATIVE;
    };
  }

  /** What it is called in a word. */
  public static Label inShort(Standing standing) {
    return switch (standing) {
      case OFFICIAL -> Label.OFFICIAL_SHORT;
      case RECONSTRUCTED -> Label.RECONSTRUCTED_SHORT;
      case ILLUSTRATIVE -> Label.ILLUSTRATIVE_SHORT;
    };
  }

  /** What it is called. */
  public static Label status(Status status) {
    return switch (status) {
      case OBSERVED -> Label.OBSERVED;
      case NOT_FOUND -> Label.NOT_FOUND;
      case FAILED -> Label.FAILED;
      case NOT_APPLICABLE -> Label.NOT_APPLICABLE;
    };
  }

  /** What it is called. */
  public static Label outcome(Outcome outcome) {
    return switch (outcome) {
      case SCORED -> Label.SCORED;
      case NOT_MEASURED -> Label.NOT_MEASURED;
      case SCREENED_OUT -> Label.SCREENED_OUT;
      case LOW_COVERAGE -> Label.LOW_COVERAGE;
      case FAILED -> Label.VETOED;
      case NOT_APPLICABLE -> Label.NOT_APPLICABLE;
    };
  }
}
