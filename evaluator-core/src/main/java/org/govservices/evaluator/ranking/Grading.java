package org.govservices.evaluator.ranking;

import org.govservices.evaluator.number.Rounding;

/**
 * The one rounding of a score, before bands and ranks.
 *
 * @param decimals digits after the point
 * @param rounding how ties are rounded
 */
public record Grading(int decimals, Rounding rounding) {
  /** The graded score. */
  public double grade(double score) {
    return rounding.round(score, decimals);
  }
}
