package org.govservices.evaluator.aggregation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Weighted geometric mean: a low score weighs more than its points. A zero would annihilate the
 * rest, so scores that are not positive are an error, or count as a declared floor.
 *
 * @param floor what lower scores count as, positive; empty: they are refused
 */
public record Geometric(OptionalDouble floor) implements PerUnit {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "geometric",
          "Weighted geometric mean; partly compensatory.",
          "positive scores, or a declared floor",
          List.of(
              new Method.Parameter(
                  "floor", "scores below count as this, a positive score; without it, refused")),
          "OECD/JRC Handbook 2008, step 6.2; UNDP, Human Development Report, technical note 1",
          Geometric::read);

  private static Aggregation read(Settings settings) {
    if (settings.isBare()) {
      return new Geometric(OptionalDouble.empty());
    }
    double floor = settings.number("floor");
    if (!(floor > 0)) {
      settings.problem("needs a floor above 0");
    }
    return new Geometric(OptionalDouble.of(floor));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return floor.isPresent() ? Map.of("floor", floor.getAsDouble()) : Map.of();
  }

  @Override
  public Use use(double childScore) {
    if (floor.isPresent()) {
      return childScore < floor.getAsDouble() ? Use.FLOORED : Use.AS_IS;
    }
    return childScore > 0 ? Use.AS_IS : Use.REFUSED;
  }

  @Override
  public double combine(double[] scores, double[] weights, int n) {
    double sum = 0;
    double total = 0;
    for (int c = 0; c < n; c++) {
      sum += weights[c] * StrictMath.log(Math.max(scores[c], floor.orElse(scores[c])));
      total += weights[c];
    }
    return StrictMath.exp(sum / total);
  }
}
