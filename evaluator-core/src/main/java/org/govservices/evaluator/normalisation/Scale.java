package org.govservices.evaluator.normalisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

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

  /** The setting of methods that can state their own range of scores. */
  public static final Method.Parameter TO =
      new Method.Parameter("to", "[worst, best] score; when not given, the framework's scale");

  /** What a score has; a double carries 15, and sums over hundreds of nodes lose one or two. */
  private static final int DIGITS = 12;

  /** Those that a double holds exactly. */
  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

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

  /**
   * A score without the noise of floating-point sums: to 12 digits, counted from the first digit of
   * the scale's larger end, half-even. Scores that agree to these digits are the same score. So on
   * a scale to 100 a score has ten digits after the point; on one without ends, twelve; a score
   * beyond has 12 digits in all.
   */
  public double withoutNoise(double score) {
    double[] column = {score};
    withoutNoise(column, 1, column);
    return column[0];
  }

  /**
   * As {@link #withoutNoise(double)}, of a block of units.
   *
   * @param scores {@code double[unit]}, NaN where not scored
   * @param n how many units
   * @param out {@code double[unit]} to fill; may be the scores themselves
   */
  public void withoutNoise(double[] scores, int n, double[] out) {
    int places = isBounded() ? placesBefore(Math.max(Math.abs(low), Math.abs(high))) : 0;
    double end = powerOfTen(places);
    boolean beyond = false;
    for (int u = 0; u < n; u++) {
      beyond |= Math.abs(scores[u]) > end;
    }
    if (beyond) {
      for (int u = 0; u < n; u++) {
        int own = Math.abs(scores[u]) > end ? placesBefore(Math.abs(scores[u])) : places;
        out[u] = rounded(scores[u], DIGITS - own);
      }
    } else if (places <= DIGITS) {
      double power = powerOfTen(DIGITS - places);
      for (int u = 0; u < n; u++) {
        out[u] = Math.rint(scores[u] * power) / power + 0.0; // no negative zero
      }
    } else {
      for (int u = 0; u < n; u++) {
        out[u] = rounded(scores[u], DIGITS - places);
      }
    }
  }

  /** The least number of places before the point that 10 to their power takes to reach a number. */
  private static int placesBefore(double number) {
    return (int) Math.ceil(StrictMath.log10(number));
  }

  private static double rounded(double score, int decimals) {
    double power = powerOfTen(Math.abs(decimals));
    return (decimals >= 0 ? Math.rint(score * power) / power : Math.rint(score / power) * power)
        + 0.0;
  }

  private static double powerOfTen(int exponent) {
    return exponent >= 0 && exponent < POWERS_OF_TEN.length
        ? POWERS_OF_TEN[exponent]
        : StrictMath.pow(10, exponent);
  }

  /** The score at a share (0 to 1) of the way from worst to best. */
  public double at(double share) {
    return low + share * (high - low);
  }

  /** Whether every score of another range lies in this one. */
  public boolean contains(Scale other) {
    return low <= other.low() && other.high() <= high;
  }

  /** Reads {@code to}. */
  public static Optional<Scale> readTo(Settings settings) {
    if (!settings.has("to")) {
      return Optional.empty();
    }
    double[] range = settings.range(settings.value().path("to"));
    return Optional.of(new Scale(range[0], range[1]));
  }

  /** Writes {@code to}. */
  public static void writeTo(Optional<Scale> to, Map<String, Object> settings) {
    to.ifPresent(range -> settings.put("to", List.of(range.low(), range.high())));
  }

  /** The ends that a rule maps onto: its own, or the framework's; empty when neither has any. */
  static Optional<Scale> ends(Optional<Scale> to, Scale framework) {
    return to.or(() -> Optional.of(framework).filter(Scale::isBounded));
  }
}
