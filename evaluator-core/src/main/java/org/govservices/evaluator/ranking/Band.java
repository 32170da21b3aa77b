package org.govservices.evaluator.ranking;

import java.util.Arrays;
import org.govservices.evaluator.number.Rounding;
import org.govservices.evaluator.text.LocalText;

/**
 * A band of scores. Bands stand from the best to the lowest, which has no bound. A bound that
 * depends on the units is fitted to their grades; after that it is a score like any other.
 *
 * @param id as files write it
 * @param name as reports print it
 * @param bound its lower bound, in its measure; −∞ for the lowest band
 * @param closed whether a score that equals the bound belongs to the band
 * @param measure what the bound is
 */
public record Band(String id, LocalText name, double bound, boolean closed, Measure measure) {
  private static final double SHARE_TOLERANCE = 1e-9;

  /** What a bound is. */
  public enum Measure {
    /** A score. */
    SCORE,
    /** A share of the graded units, 0 to 1: fewer than this share have a better grade. */
    TOP_SHARE,
    /** Points above the mean grade of the units; below it when negative. */
    ABOVE_MEAN
  }

  /** A band whose bound is a score. */
  public Band(String id, LocalText name, double bound, boolean closed) {
    this(id, name, bound, closed, Measure.SCORE);
  }

  /** Whether a graded score is at least in this band, whose bound is a score. */
  public boolean admits(double grade) {
    return closed ? grade >= bound : grade > bound;
  }

  /** Whether it is the lowest band. */
  public boolean isLowest() {
    return bound == Double.NEGATIVE_INFINITY;
  }

  /**
   * The same band with the score that its bound comes to among units with these grades.
   *
   * @param grades of the units that compete, at least one, in any order
   */
  public Band fitted(double[] grades) {
    if (isLowest()) {
      return this;
    }
    double[] ascending = grades.clone();
    Arrays.sort(ascending);
    double score =
        switch (measure) {
          case SCORE -> bound;
          case TOP_SHARE -> {
            int admitted = (int) Math.ceil(bound * ascending.length - SHARE_TOLERANCE);
            yield ascending[ascending.length - Math.max(1, admitted)];
          }
          case ABOVE_MEAN ->
              Rounding.HALF_EVEN.round(
                  Arrays.stream(ascending).sum() / ascending.length + bound,
                  Rounding.MOST_DECIMALS);
        };
    return new Band(id, name, score, closed);
  }
}
