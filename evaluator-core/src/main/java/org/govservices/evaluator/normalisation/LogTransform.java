package org.govservices.evaluator.normalisation;

import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;

/**
 * Logarithm: equal ratios become equal distances.
 *
 * @param base above 1
 */
public record LogTransform(double base) implements Transform {
  /** The card. */
  public static final Method<Transform> METHOD =
      new Method<>(
          "log",
          "Logarithm: equal ratios become equal distances.",
          "positive values",
          List.of(
              new Method.Parameter("base", "above 1; min-max and goalposts do not depend on it")),
          "OECD/JRC Handbook 2008, step 5; UNDP, Human Development Report, technical note 1",
          settings -> {
            double base = settings.number("base");
            if (!(base > 1)) {
              settings.problem("needs a base above 1");
            }
            return new LogTransform(base);
          });

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("base", base);
  }

  @Override
  public boolean allows(double value) {
    return value > 0;
  }

  @Override
  public double applyAsDouble(double value) {
    return base == 10 ? StrictMath.log10(value) : StrictMath.log(value) / StrictMath.log(base);
  }
}
