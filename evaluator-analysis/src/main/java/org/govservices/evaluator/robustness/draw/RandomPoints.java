package org.govservices.evaluator.robustness.draw;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Independent random numbers. SplitMix64's n-th number is a hash of n, so a run begins at the place
 * in the sequence that its number names: no run waits for another.
 */
public final class RandomPoints implements PointSequence {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  /** Runs begin 2<sup>20</sup> numbers apart: more than one run uses. */
  private static final int APART = 20;

  private final long seed;

  /** Numbers from a declared seed. */
  public RandomPoints(long seed) {
    this.seed = seed;
  }

  @Override
  public UniformRandomProvider of(int choice, long run, boolean second) {
    long sequence = new SplitMix64(seed ^ ((2L * choice + (second ? 1 : 0)) << 48)).nextLong();
    return new SplitMix64(sequence + GOLDEN_GAMMA * (run << APART));
  }
}
