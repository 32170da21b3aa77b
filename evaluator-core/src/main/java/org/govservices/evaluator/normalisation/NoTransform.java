package org.govservices.evaluator.normalisation;

import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;

/** Values are scored as they are. */
public record NoTransform() implements Transform {
  /** The card. */
  public static final Method<Transform> METHOD =
      new Method<>(
          "none",
          "Values are scored as they are.",
          "numbers",
          List.of(),
          "OECD/JRC Handbook 2008, step 5 (transforming is a choice)",
          s -> new NoTransform());

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
    return true;
  }

  @Override
  public double applyAsDouble(double value) {
    return value;
  }

  @Override
  public boolean isNone() {
    return true;
  }
}
