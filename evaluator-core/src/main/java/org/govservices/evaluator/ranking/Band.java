package org.govservices.evaluator.ranking;

import org.govservices.evaluator.text.LocalText;

/**
 * A band of scores. Bands stand from the best to the lowest, which has no bound.
 *
 * @param id as files write it
 * @param name as reports print it
 * @param bound its lower bound; −∞ for the lowest band
 * @param closed whether a score that equals the bound belongs to the band
 */
public record Band(String id, LocalText name, double bound, boolean closed) {
  /** Whether a graded score is at least in this band. */
  public boolean admits(double grade) {
    return closed ? grade >= bound : grade > bound;
  }

  /** Whether it is the lowest band. */
  public boolean isLowest() {
    return bound == Double.NEGATIVE_INFINITY;
  }
}
