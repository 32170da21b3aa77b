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

  private static final double NEAR_ZERO = 0.1;

  /** Nearer to 0 than this, the mean is the geometric one in every digit. */
  private static final double SAME_AS_ZERO = 1e-30;

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
    double leading = leading(scores, n);
    if (leading == 0) {
      return 0;
    }
    double sum = 0;
    double total = 0;
    for (int c = 0; c < n; c++) {
      sum += weights[c] * power(floor.of(scores[c]), leading);
      total += weights[c];
    }
    return leading * root(sum / total);
  }

  /** The score whose power is the largest: measured by it, no power is above 1. */
  private double leading(double[] scores, int n) {
    double leading = floor.of(scores[0]);
    for (int c = 1; c < n; c++) {
      double score = floor.of(scores[c]);
      leading = p > 0 ? Math.max(leading, score) : Math.min(leading, score);
    }
    return leading;
  }

  /** The power of a score over the leading one; near p = 0, where all are about 1, less 1. */
  private double power(double score, double leading) {
    return isNearZero()
        ? StrictMath.expm1(exponent() * (StrictMath.log(score) - StrictMath.log(leading)))
        : StrictMath.pow(score / leading, p);
  }

  private double root(double meanPower) {
    return isNearZero()
        ? StrictMath.exp(StrictMath.log1p(meanPower) / exponent())
        : StrictMath.pow(meanPower, 1 / p);
  }

  /** Where the root would blow up what rounding did to powers. */
  private boolean isNearZero() {
    return Math.abs(p) < NEAR_ZERO;
  }

  private double exponent() {
    return Math.copySign(Math.max(Math.abs(p), SAME_AS_ZERO), p);
  }
}
