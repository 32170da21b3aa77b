package org.govservices.evaluator.aggregation;

import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;

/** The lowest of the children's scores: nothing makes up for it, and weights do not matter. */
public record Minimum() implements PerUnit {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "minimum",
          "Lowest of the children's scores; not compensatory. Weights above 0 do not matter.",
          "scores on one scale",
          List.of(),
          "limit of the power mean: Hardy, Littlewood & Pólya, Inequalities (1934), ch. 2",
          settings -> new Minimum());

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public double combine(double[] scores, double[] weights, int n) {
    double lowest = scores[0];
    for (int c = 1; c < n; c++) {
      lowest = Math.min(lowest, scores[c]);
    }
    return lowest;
  }
}
