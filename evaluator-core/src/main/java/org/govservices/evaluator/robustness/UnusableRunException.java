package org.govservices.evaluator.robustness;

import java.util.List;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;

/** The scores of a run cannot be combined. Whoever knows which run it is turns it into problems. */
final class UnusableRunException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Fault> faults;
  private final int lane;

  /** What is wrong at a dimension; its id may be empty. */
  record Fault(String dimension, String message) {}

  /** In a lane. */
  UnusableRunException(List<Fault> faults, int lane) {
    super(faults.get(0).message());
    this.faults = List.copyOf(faults);
    this.lane = lane;
  }

  int lane() {
    return lane;
  }

  /** As problems of a run, or of several. */
  InvalidInputException in(String runs) {
    Problems problems = new Problems();
    faults.forEach(fault -> problems.add(Place.of(runs).node(fault.dimension()), fault.message()));
    return new InvalidInputException(problems.list());
  }
}
