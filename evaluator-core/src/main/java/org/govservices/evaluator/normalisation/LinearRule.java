package org.govservices.evaluator.normalisation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The straight line through two points: {@code from} scores {@code fromScore}, {@code to} scores
 * {@code toScore}, both exactly. Most fitted rules are one.
 *
 * @param outside how values beyond the two points are taken
 */
record LinearRule(
    double from,
    double to,
    double fromScore,
    double toScore,
    Reading outside,
    Map<String, Double> parameters)
    implements FittedRule {

  LinearRule {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * The line on which the worse of two values scores the worst of the range, the other the best.
   */
  static LinearRule between(
      double low,
      double high,
      Direction direction,
      Scale range,
      Reading outside,
      Map<String, Double> parameters) {
    boolean higher = direction == Direction.HIGHER;
    return new LinearRule(
        higher ? low : high, higher ? high : low, range.low(), range.high(), outside, parameters);
  }

  @Override
  public double score(double value) {
    double share = (capped(value) - from) / (to - from);
    return fromScore * (1 - share) + toScore * share;
  }

  @Override
  public void score(double[] values, int first, int n, double[] out) {
    // NaN passes through every operation, and loops without branches are vectorised.
    System.arraycopy(values, first, out, 0, n);
    if (outside == Reading.CAPPED) {
      double low = Math.min(from, to);
      double high = Math.max(from, to);
      for (int i = 0; i < n; i++) {
        out[i] = Math.min(Math.max(out[i], low), high);
      }
    }
    double width = to - from;
    for (int i = 0; i < n; i++) {
      double share = (out[i] - from) / width;
      out[i] = fromScore * (1 - share) + toScore * share;
    }
  }

  private double capped(double value) {
    return outside == Reading.CAPPED ? nearest(value) : value;
  }

  @Override
  public double nearest(double value) {
    return outside == Reading.AS_IS
        ? value
        : Math.min(Math.max(value, Math.min(from, to)), Math.max(from, to));
  }

  @Override
  public Reading reading(double value) {
    boolean within = value >= Math.min(from, to) && value <= Math.max(from, to);
    return within ? Reading.AS_IS : outside;
  }

  @Override
  public boolean takesAll() {
    return outside == Reading.AS_IS;
  }
}
