package org.govservices.evaluator.aggregation;

import java.util.List;
import org.govservices.evaluator.method.Method;

/**
 * Weighted harmonic mean: stricter with low scores than the geometric mean.
 *
 * @param floor for scores that are not positive
 */
public record Harmonic(Floor floor) implements Floored {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "harmonic",
          "Weighted harmonic mean; stricter with low scores than the geometric one.",
          "positive scores, or a declared floor",
          List.of(Floor.PARAMETER),
          "Hardy, Littlewood & Pólya, Inequalities (1934), ch. 2",
          settings -> new Harmonic(Floor.read(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public double combine(double[] scores, double[] weights, int n) {
    double sum = 0;
    double total = 0;
    for (int c = 0; c < n; c++) {
      sum += weights[c] / floor.of(scores[c]);
      total += weights[c];
    }
    return total / sum;
  }
}
