package org.govservices.evaluator.reports.chart;

import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.Rounding;
import org.govservices.evaluator.ranking.Band;

/**
 * The bins of a histogram of graded scores, as wide as each other. Where it can be, every band
 * begins at an edge, and an edge itself belongs to the bin of its band.
 *
 * @param first the first edge in bin widths from zero
 * @param count how many bins
 * @param width of each
 * @param lowerClosed whether a score at an edge belongs to the bin above it
 */
record Bins(long first, int count, double width, boolean lowerClosed) {
  private static final int LEAST = 8;
  private static final double[] ROUND = {5, 2.5, 2, 1};

  /** Bins for these scores; at least one score. */
  static Bins of(double[] scores, Scale scale, List<Band> bands) {
    double low = Arrays.stream(scores).min().orElseThrow();
    double high = Arrays.stream(scores).max().orElseThrow();
    boolean lowerClosed = bands.isEmpty() || bands.get(0).closed();
    double width = width(high > low ? high - low : 1, low, high, bands);
    long first = (long) (lowerClosed ? floor(low / width) : ceiling(low / width) - 1);
    long end = (long) (lowerClosed ? floor(high / width) + 1 : ceiling(high / width));
    // A score at the end of the scale belongs to the last bin on it.
    if (lowerClosed && high == scale.high() && end - first > 1) {
      end--;
    }
    if (!lowerClosed && low == scale.low() && end - first > 1) {
      first++;
    }
    return new Bins(first, (int) (end - first), width, lowerClosed);
  }

  /** Where a bin begins; of the number of bins, where the last ends. */
  double edge(int bin) {
    return round((first + bin) * width);
  }

  /** The bin of a score. */
  int of(double score) {
    double at = score / width;
    long bin = (long) (lowerClosed ? floor(at) : ceiling(at) - 1) - first;
    return (int) Math.max(0, Math.min(count - 1, bin));
  }

  /** How many of the scores are in each bin. */
  int[] count(double[] scores) {
    int[] counts = new int[count];
    for (double score : scores) {
      counts[of(score)]++;
    }
    return counts;
  }

  /** The widest round width that gives enough bins and sets the bands apart. */
  private static double width(double range, double low, double high, List<Band> bands) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(range)));
    double widest = 0;
    for (double scale = power; scale >= power / 100; scale /= 10) {
      for (double factor : ROUND) {
        double width = round(factor * scale);
        if (range / width >= LEAST) {
          widest = Math.max(widest, width);
          if (bands.stream().allMatch(band -> isEdge(band.bound(), low, high, width))) {
            return width;
          }
        }
      }
    }
    return widest;
  }

  private static boolean isEdge(double bound, double low, double high, double width) {
    return bound < low || bound > high || round(bound / width) == Math.rint(bound / width);
  }

  private static double floor(double value) {
    return Math.floor(round(value));
  }

  private static double ceiling(double value) {
    return Math.ceil(round(value));
  }

  /** Without the noise of floating-point division. */
  private static double round(double value) {
    return Rounding.HALF_UP.round(value, 9);
  }
}
