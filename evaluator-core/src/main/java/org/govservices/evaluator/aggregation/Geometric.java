package org.govservices.evaluator.aggregation;

import java.util.List;
import org.govservices.evaluator.method.Method;

/**
 * Weighted geometric mean: a low score weighs more than its points.
 *
 * @param floor for scores that are not positive
 */
public record Geometric(Floor floor) implements Floored {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "geometric",
          "Weighted geometric mean; partly compensatory.",
          "positive scores, or a declared floor",
          List.of(Floor.PARAMETER),
          "OECD/JRC Handbook 2008, step 6.2; UNDP, Human Development Report, technical note 1",
          settings -> new Geometric(Floor.read(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public double combine(double[] scores, double[] weights, int n) {
    double sum = 0;
    double total = 0;
    for (int c = 0; c < n; c++) {
      sum += weights[c] * StrictMath.log(floor.of(scores[c]));
      total += weights[c];
    }
    return StrictMath.exp(sum / total);
  }
}
