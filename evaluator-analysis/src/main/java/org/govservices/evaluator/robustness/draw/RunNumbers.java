package org.govservices.evaluator.robustness.draw;

import org.apache.commons.rng.UniformRandomProvider;

/** The numbers of one run after another, so that what draws from them is made ready only once. */
public final class RunNumbers implements UniformRandomProvider {
  private UniformRandomProvider ofRun;

  /** From now on the numbers are those of this run. */
  public void moveTo(UniformRandomProvider run) {
    ofRun = run;
  }

  @Override
  public long nextLong() {
    return ofRun.nextLong();
  }

  @Override
  public double nextDouble() {
    return ofRun.nextDouble();
  }
}
