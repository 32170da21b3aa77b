package org.govservices.evaluator.reports.workbook;

import org.govservices.evaluator.evaluation.Result.Outcome;
import org.govservices.evaluator.framework.Framework.Standing;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.reports.Label;

/** What constants of the engine are called in a workbook. */
final class Words {
  private Words() {}

  static Label standing(Standing standing) {
    return switch (standing) {
      case OFFICIAL -> Label.OFFICIAL;
      case RECONSTRUCTED -> Label.RECONSTRUCTED;
      case ILLUSTRATIVE -> Label.ILLUSTRATIVE;
    };
  }

  static Label status(Status status) {
    return switch (status) {
      case OBSERVED -> Label.OBSERVED;
      case NOT_FOUND -> Label.NOT_FOUND;
      case FAILED -> Label.FAILED;
      case NOT_APPLICABLE -> Label.NOT_APPLICABLE;
    };
  }

  static Label outcome(Outcome outcome) {
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
