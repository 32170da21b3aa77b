package org.govservices.evaluator.robustness;

import org.govservices.evaluator.evaluation.plan.CannotScoreException;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;

/** The scores of a run cannot be combined. Whoever knows which run it is turns it into problems. */
final class UnusableRunException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final CannotScoreException reason;
  private final int lane;

  /** In a lane. */
  UnusableRunException(CannotScoreException reason, int lane) {
    super(reason.getMessage(), reason);
    this.reason = reason;
    this.lane = lane;
  }

  int lane() {
    return lane;
  }

  /** As problems of a run, or of several. */
  InvalidInputException in(String runs) {
    Problems problems = new Problems();
    reason
        .refusals()
        .forEach(r -> problems.add(Place.of(runs).node(r.dimension().id()), r.message()));
    return new InvalidInputException(problems.list());
  }
}
