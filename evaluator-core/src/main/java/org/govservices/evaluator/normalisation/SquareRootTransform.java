package org.govservices.evaluator.normalisation;

import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;

/** Square root: the distances between large values shrink. */
public record SquareRootTransform() implements Transform {
  /** The card. */
  public static final Method<Transform> METHOD =
      new Method<>(
          "square-root",
          "Square root: distances between large values shrink, less than by the logarithm.",
          "values of 0 or more",
          List.of(),
          "OECD/JRC Handbook 2008, step 5; Tukey, Exploratory Data Analysis (1977)",
          settings -> new SquareRootTransform());

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public boolean allows(double value) {
    return value >= 0;
  }

  @Override
  public double applyAsDouble(double value) {
    return Math.sqrt(value);
  }
}
