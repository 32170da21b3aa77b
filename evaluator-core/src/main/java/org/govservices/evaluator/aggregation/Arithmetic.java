package org.govservices.evaluator.aggregation;

import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;

/** Weighted arithmetic mean: a point lost here can be made up there. */
public record Arithmetic() implements WeightedMean {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "arithmetic",
          "Weighted arithmetic mean; fully compensatory.",
          "scores on one scale",
          List.of(),
          "OECD/JRC Handbook 2008, step 6.2",
          settings -> new Arithmetic());

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public double forward(double score) {
    return score;
  }

  @Override
  public double backward(double mean) {
    return mean;
  }
}
