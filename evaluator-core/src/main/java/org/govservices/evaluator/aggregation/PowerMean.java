package org.govservices.evaluator.aggregation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * Weighted power mean (Σ w xᵖ / Σ w)^(1/p): 1 is the arithmetic mean, −1 the harmonic one; the
 * lower p, the more a low score weighs.
 *
 * @param p not 0, whose limit is the geometric mean
 * @param floor for scores that are not positive; with p above 0, only negative ones are refused
 */
public record PowerMean(double p, Floor floor) implements PerUnit {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "power-mean",
          "Weighted power mean; 1 is arithmetic, −1 harmonic, towards −∞ the minimum.",
          "positive scores, or a declared floor; with p above 0, scores of 0 or more",
          List.of(new Method.Parameter("p", "the exponent, not 0"), Floor.PARAMETER),
          "Hardy, Littlewood & Pólya, Inequalities (1934), ch. 2",
          PowerMean::read);

  private static Aggregation read(Settings settings) {
    double p = settings.number("p");
    if (p == 0) {
      settings.problem("needs p other than 0; its limit at 0 is `geometric`");
    }
    return new PowerMean(p, Floor.read(settings));
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("p", p);
    floor.write(settings);
    return settings;
  }

  @Override
  public Use use(double childScore) {
    return p > 0 && childScore == 0 && floor.score().isEmpty() ? Use.AS_IS : floor.use(childScore);
  }

  @Override
  public double combine(double[] scores, double[] weights, int n) {
    double sum = 0;
    double total = 0;
    for (int c = 0; c < n; c++) {
      sum += weights[c] * StrictMath.pow(floor.of(scores[c]), p);
      total += weights[c];
    }
    return StrictMath.pow(sum / total, 1 / p);
  }
}
