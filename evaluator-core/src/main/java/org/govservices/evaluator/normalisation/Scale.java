package org.govservices.evaluator.normalisation;

/**
 * The range in which every node's score lives.
 *
 * @param low the worst score; −∞ when unbounded
 * @param high the best score; +∞ when unbounded
 */
public record Scale(double low, double high) {
  /** For z-scores, which have no ends. */
  public static final Scale UNBOUNDED =
      new Scale(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Checks that there is a range. */
  public Scale {
    if (!(low < high)) {
      throw new IllegalArgumentException("scale [" + low + ", " + high + "]");
    }
  }

  /** Whether the scale has ends. */
  public boolean isBounded() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  /** Whether a score is on the scale, its ends included. */
  public boolean contains(double score) {
    return score >= low && score <= high;
  }

  /** The score at a share (0 to 1) of the way from worst to best. */
  public double at(double share) {
    return low + share * (high - low);
  }
}
