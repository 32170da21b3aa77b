package org.govservices.evaluator.ranking;

import org.govservices.evaluator.number.Rounding;

/**
 * The roundings of a score, each of the score itself: to the decimals that are shown, and to those
 * that bands and ranks follow from.
 *
 * @param decimals digits after the point of a score as it is shown
 * @param rankDecimals digits after the point of a score as it is banded and ranked; at least {@code
 *     decimals}, so that scores shown apart never share a rank
 * @param rounding how ties are rounded
 */
public record Grading(int decimals, int rankDecimals, Rounding rounding) {
  /** The graded score, as it is shown. */
  public double grade(double score) {
    return rounding.round(score, decimals);
  }

  /** The score that bands, ranks and ties follow from; the grade where the contract has it so. */
  public double ranked(double score) {
    return rounding.round(score, rankDecimals);
  }
}
