package org.govservices.evaluator.robustness.draw;

import org.apache.commons.rng.UniformRandomProvider;

/** Where the random numbers of a run come from. */
public interface PointSequence {
  /**
   * The numbers that one choice uses in one run; they depend on nothing else.
   *
   * @param choice from 0
   * @param run from 0
   * @param second whether those of a second, independent point are wanted, as sensitivity analysis
   *     needs two for every run
   */
  UniformRandomProvider of(int choice, long run, boolean second);
}
