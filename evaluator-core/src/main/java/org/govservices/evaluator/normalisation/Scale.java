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
