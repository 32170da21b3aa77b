package org.govservices.evaluator.robustness;

import org.govservices.evaluator.robustness.exact.AttainableSearch;

/** Looks on while an analysis runs, and can put an end to what takes long. */
@FunctionalInterface
public interface RobustnessListener extends AttainableSearch.Watch {
  /** So many runs are done. */
  void runs(long done);

  @Override
  default void proven(int ends, int all) {}

  @Override
  default boolean isStopped() {
    return false;
  }
}
