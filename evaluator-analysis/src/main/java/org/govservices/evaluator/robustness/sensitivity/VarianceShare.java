package org.govservices.evaluator.robustness.sensitivity;

import java.util.Optional;

/**
 * What one choice does to an output.
 *
 * @param choice its id
 * @param first the share of the variance that it decides alone. An estimate of a small share may be
 *     negative, and is printed so
 * @param total the share that it decides alone or together with others
 * @param firstInterval empty when the share is exact
 * @param totalInterval empty when the share is exact
 */
public record VarianceShare(
    String choice,
    double first,
    double total,
    Optional<Interval> firstInterval,
    Optional<Interval> totalInterval) {

  /** An interval from resampling the runs: the estimate's own error, with 95 percent. */
  public record Interval(double low, double high) {}
}
