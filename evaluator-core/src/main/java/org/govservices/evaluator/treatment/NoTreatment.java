package org.govservices.evaluator.treatment;

import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;

/** Outliers stay as they are. */
public record NoTreatment() implements Treatment {
  /** The card. */
  public static final Method<Treatment> METHOD =
      new Method<>(
          "none",
          "Outliers stay as they are.",
          "numbers",
          List.of(),
          "OECD/JRC Handbook 2008, step 3 (leaving outliers is a choice)",
          s -> new NoTreatment());

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public boolean isNone() {
    return true;
  }

  @Override
  public double[] treat(double[] values, Log log) {
    return values.clone();
  }
}
