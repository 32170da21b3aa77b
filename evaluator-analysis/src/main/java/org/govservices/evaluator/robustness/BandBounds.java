package org.govservices.evaluator.robustness;

import java.util.List;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.ranking.Band;
import org.govservices.evaluator.ranking.Grading;

/**
 * Counts scores by band without rounding each: a rounded score is in a band or a better one from a
 * certain unrounded score on, which is looked for once.
 */
final class BandBounds {
  /** Rounding moves no score as far. */
  private static final double FURTHER_THAN_ROUNDING = 2;

  private final double[] least;

  /** The bounds of a contract's bands; none where its bands are not bounds of scores. */
  BandBounds(Framework framework) {
    List<Band> bands = framework.scoreBands();
    least = new double[bands.size()];
    for (int b = 0; b < least.length; b++) {
      least[b] =
          bands.get(b).isLowest()
              ? Double.NEGATIVE_INFINITY
              : least(framework.grading(), bands.get(b));
    }
  }

  /** The smallest score whose grade is in a band or a better one. */
  private static double least(Grading grading, Band band) {
    double outside = band.bound() - FURTHER_THAN_ROUNDING;
    double inside = band.bound() + FURTHER_THAN_ROUNDING;
    while (Math.nextUp(outside) < inside) {
      double middle = outside + (inside - outside) / 2;
      if (band.admits(grading.ranked(middle))) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  /**
   * Counts.
   *
   * @param scores by lane; NaN is in no band
   * @param bestBands by lane, the best band that adjustments leave; empty when they cap none
   * @param counts {@code int[band]}, to which is added
   */
  void count(double[] scores, int[] bestBands, int lanes, int[] counts) {
    int better = 0;
    for (int b = 0; b < least.length; b++) {
      int here =
          bestBands.length == 0
              ? atLeast(least[b], scores, lanes)
              : atLeast(least[b], scores, b, bestBands, lanes);
      counts[b] += here - better;
      better = here;
    }
  }

  private static int atLeast(double bound, double[] scores, int lanes) {
    int count = 0;
    for (int lane = 0; lane < lanes; lane++) {
      count += scores[lane] >= bound ? 1 : 0;
    }
    return count;
  }

  private static int atLeast(double bound, double[] scores, int band, int[] bestBands, int lanes) {
    int count = 0;
    for (int lane = 0; lane < lanes; lane++) {
      count += scores[lane] >= bound && bestBands[lane] <= band ? 1 : 0;
    }
    return count;
  }
}
