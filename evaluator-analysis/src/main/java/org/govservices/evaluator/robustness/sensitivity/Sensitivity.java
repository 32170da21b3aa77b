package org.govservices.evaluator.robustness.sensitivity;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which choice decides how much.
 *
 * @param exact whether all combinations were run; otherwise shares are estimates
 * @param runs how many
 * @param shift of all ranks together: the mean distance of units' ranks from those in the contract
 * @param units of each unit's rank; empty when there were too many runs and units to keep
 */
public record Sensitivity(boolean exact, long runs, Output shift, List<Output> units) {
  /** Defensive copy. */
  public Sensitivity {
    units = List.copyOf(units);
  }

  /**
   * An output of the runs.
   *
   * @param unit whose rank it is; empty for the mean shift of ranks
   * @param mean over the runs
   * @param variance over the runs
   * @param effects one per choice; empty when the output never varies
   */
  public record Output(
      OptionalInt unit, double mean, double variance, List<VarianceShare> effects) {
    /** Defensive copy. */
    public Output {
      effects = List.copyOf(effects);
    }
  }
}
