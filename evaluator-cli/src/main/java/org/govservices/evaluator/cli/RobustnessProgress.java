package org.govservices.evaluator.cli;

import org.govservices.evaluator.robustness.RobustnessListener;

/** Shows how many runs are done, then how many attainable ranks are proven. */
final class RobustnessProgress implements RobustnessListener {
  private final Progress progress;
  private final Interruption interruption;
  private final long runs;

  RobustnessProgress(Progress progress, Interruption interruption, long runs) {
    this.progress = progress;
    this.interruption = interruption;
    this.runs = runs;
  }

  @Override
  public void runs(long done) {
    progress.stepTo("runs", done, runs);
  }

  @Override
  public void proven(int ends, int all) {
    interruption.arm();
    progress.stepTo("ranks proven; Ctrl-C takes the others as bounds", ends, all);
  }

  @Override
  public boolean isStopped() {
    return interruption.isStopped();
  }
}
