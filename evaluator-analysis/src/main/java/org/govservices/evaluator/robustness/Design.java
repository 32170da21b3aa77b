package org.govservices.evaluator.robustness;

import org.apache.commons.rng.UniformRandomProvider;

/** What every run does. Choices are named by their number from 0, runs by theirs. */
interface Design {
  /** How many runs. */
  long runs();

  /** The number of a run as its reader knows it, from 1. */
  default long number(long run) {
    return run + 1;
  }

  /** What a run is called. */
  default String name(long run) {
    return "run " + number(run);
  }

  /** The alternative of a choice that lists some. */
  int alternative(int choice, long run);

  /**
   * The weights of a choice that draws some.
   *
   * @param runs one per lane
   * @param drawn {@code double[node][lane]}: the drawn nodes' shares of their whole are set
   */
  void weights(int choice, long[] runs, double[][] drawn);

  /** The number of the draw, from 0, that a choice which draws uses in a run. */
  default long draw(int choice, long run) {
    return run;
  }

  /** The numbers that errors of measurement are made of. */
  UniformRandomProvider errors(int choice, long run);
}
