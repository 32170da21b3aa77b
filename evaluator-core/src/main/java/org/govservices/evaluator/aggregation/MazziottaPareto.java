package org.govservices.evaluator.aggregation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.text.Keyword;

/**
 * The mean with a penalty for unbalance, M ∓ S²/M: M and S are the weighted mean and standard
 * deviation of a unit's scores.
 *
 * @param penalty minus when a high index is good
 * @param sd which standard deviation; sample takes n/(n−1) of the variance, n the scored children
 */
public record MazziottaPareto(Penalty penalty, Sd sd) implements PerUnit {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "mazziotta-pareto",
          "Mean with a penalty for unbalance, M ∓ S²/M. Not monotone: far above its others, a"
              + " score that rises lowers the result.",
          "scores around 100, as `z-score` (mean 100, spread 10) or `ampi` give; none negative;"
              + " an unbounded scale, since results may leave the scores' range",
          List.of(
              new Method.Parameter("penalty", "minus (a high index is good) | plus"),
              new Method.Parameter(
                  "sd", "population (n, as its authors and also when not given) | sample (n−1)")),
          "De Muro, Mazziotta & Pareto 2011, Social Indicators Research 104:1–18; weighted:"
              + " Mazziotta & Pareto 2022, RIEDS 76(4):17–26",
          settings ->
              new MazziottaPareto(
                  settings.word("penalty", Penalty.class),
                  settings.has("sd") ? settings.word("sd", Sd.class) : Sd.POPULATION));

  /** The sign of the penalty. */
  public enum Penalty implements Keyword {
    /** Unbalance lowers the result: for phenomena where high is good. */
    MINUS,
    /** Unbalance raises the result: for phenomena where high is bad. */
    PLUS
  }

  /** The divisor of the variance. */
  public enum Sd implements Keyword {
    /** n. */
    POPULATION,
    /** n−1. */
    SAMPLE
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("penalty", penalty);
    settings.put("sd", sd);
    return settings;
  }

  @Override
  public Optional<Scale> range() {
    return Optional.of(Scale.UNBOUNDED);
  }

  @Override
  public boolean isMonotone() {
    return false;
  }

  @Override
  public Use use(double childScore) {
    return childScore >= 0 ? Use.AS_IS : Use.REFUSED;
  }

  @Override
  public double combine(double[] scores, double[] weights, int n) {
    double total = 0;
    double mean = 0;
    for (int c = 0; c < n; c++) {
      total += weights[c];
      mean += weights[c] * scores[c];
    }
    mean /= total;
    double variance = 0;
    for (int c = 0; c < n; c++) {
      variance += weights[c] / total * (scores[c] - mean) * (scores[c] - mean);
    }
    if (sd == Sd.SAMPLE && n > 1) {
      variance *= (double) n / (n - 1);
    }
    if (variance == 0) {
      return mean;
    }
    return penalty == Penalty.MINUS ? mean - variance / mean : mean + variance / mean;
  }
}
