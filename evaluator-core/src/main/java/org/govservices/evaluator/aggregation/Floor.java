package org.govservices.evaluator.aggregation;

import java.util.Map;
import java.util.OptionalDouble;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * What a mean that zero would annihilate makes of scores that are not positive: it refuses them, or
 * counts them as a declared floor.
 *
 * @param score what lower scores count as, positive; empty: scores that are not positive are
 *     refused
 */
public record Floor(OptionalDouble score) {
  /** Refuses scores that are not positive. */
  public static final Floor NONE = new Floor(OptionalDouble.empty());

  /** The setting. */
  static final Method.Parameter PARAMETER =
      new Method.Parameter(
          "floor", "scores below count as this, a positive score; without it, refused");

  static Floor read(Settings settings) {
    if (!settings.has("floor")) {
      return NONE;
    }
    double floor = settings.number("floor");
    if (!(floor > 0)) {
      settings.problem("needs a floor above 0");
    }
    return new Floor(OptionalDouble.of(floor));
  }

  void write(Map<String, Object> settings) {
    score.ifPresent(floor -> settings.put("floor", floor));
  }

  Aggregation.Use use(double childScore) {
    if (score.isPresent()) {
      return childScore < score.getAsDouble() ? Aggregation.Use.FLOORED : Aggregation.Use.AS_IS;
    }
    return childScore > 0 ? Aggregation.Use.AS_IS : Aggregation.Use.REFUSED;
  }

  /** The score that counts. */
  double of(double childScore) {
    return Math.max(childScore, score.orElse(childScore));
  }
}
