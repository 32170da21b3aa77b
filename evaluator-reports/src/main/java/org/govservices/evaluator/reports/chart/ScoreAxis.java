package org.govservices.evaluator.reports.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.number.Rounding;
import org.jfree.chart.axis.NumberAxis;

/**
 * The range of scores that a chart shows, with round steps.
 *
 * @param low a multiple of the step, or the scale's lower end
 * @param high a multiple of the step, or the scale's upper end
 * @param step 1, 2 or 5 times a power of ten
 */
record ScoreAxis(double low, double high, double step) {
  private static final double[] ROUND = {1, 2, 5, 10};

  /** The whole scale; without ends, the range of the scores and zero. */
  static ScoreAxis whole(Scale scale, double[] scores, int steps) {
    if (!scale.isBounded()) {
      double[] withZero = Arrays.copyOf(scores, scores.length + 1);
      return around(scale, withZero, steps);
    }
    return new ScoreAxis(scale.low(), scale.high(), step(scale.high() - scale.low(), steps));
  }

  /** Only the part of the scale where there are scores, in at least so many steps. */
  static ScoreAxis around(Scale scale, double[] scores, int steps) {
    double least = Arrays.stream(scores).min().orElseThrow();
    double most = Arrays.stream(scores).max().orElseThrow();
    double step = step(most > least ? most - least : 1, steps);
    double low = round(Math.floor(least / step) * step);
    double high = round(Math.ceil(most / step) * step);
    if (high <= low) {
      high = round(low + step);
    }
    return new ScoreAxis(Math.max(low, scale.low()), Math.min(high, scale.high()), step);
  }

  /**
   * The whole scale, or only its upper part when all scores are far from its lower end: then about
   * as much room stays under the scores as they take up.
   */
  static ScoreAxis roomy(Scale scale, double[] scores) {
    double least = Arrays.stream(scores).min().orElseThrow();
    double most = Arrays.stream(scores).max().orElseThrow();
    double[] with = {least - Math.max(most - least, 1e-9), most};
    if (scale.isBounded() && (with[0] - scale.low()) / (scale.high() - scale.low()) < 0.3) {
      return whole(scale, scores, 5);
    }
    return around(scale, with, 5);
  }

  /** The multiples of the step in the range. */
  List<Double> ticks() {
    long first = (long) Math.ceil(round(low / step));
    long last = (long) Math.floor(round(high / step));
    return LongStream.rangeClosed(first, last).mapToObj(i -> round(i * step)).toList();
  }

  /** Where a score stands between two ends. */
  double at(double score, double from, double to) {
    return from + (score - low) / (high - low) * (to - from);
  }

  static String label(double tick) {
    return NumberText.shortest(tick);
  }

  /** The axis as the chart library wants it. */
  NumberAxis plain() {
    return PlainPlots.axis(low, high);
  }

  private static double step(double range, int steps) {
    double raw = range / steps;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
    for (double factor : ROUND) {
      if (factor * power >= raw * 0.999999) {
        return round(factor * power);
      }
    }
    throw new IllegalStateException("no step for " + range);
  }

  /** Without the noise of floating-point sums. */
  private static double round(double value) {
    return Rounding.HALF_UP.round(value, 10);
  }
}
