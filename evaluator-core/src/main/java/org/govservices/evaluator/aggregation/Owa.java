package org.govservices.evaluator.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;
import org.govservices.evaluator.normalisation.Scale;

/**
 * Ordered weighted average: weights belong to places, not to children; the first weight to the best
 * score of a unit.
 *
 * <p>What counts is the quantifier Q, from the share of importance seen so far to the share of
 * weight given: {@code r^alpha}, or the straight lines through the sums of the listed weights. A
 * score whose children hold the importance from r to s gets the weight Q(s) − Q(r). With equal
 * children that is Yager's average; unequal and missing children need no rule of their own.
 *
 * @param weights of the places, from the best score, not negative, summing to 1; empty with alpha
 * @param alpha exponent of the quantifier, positive: above 1 low scores weigh more; empty with
 *     weights
 */
public record Owa(List<Double> weights, OptionalDouble alpha) implements PerUnit {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "owa",
          "Ordered weighted average: weights by place, from a unit's best score to its worst.",
          "scores on one scale",
          List.of(
              new Method.Parameter(
                  "weights", "one per child, from the best score; this or the quantifier"),
              new Method.Parameter(
                  "quantifier", "alpha of Q(r) = r^alpha; above 1 low scores weigh more")),
          "Yager 1988, IEEE Trans. SMC 18:183–190; with importances: Yager 1996, Int. J. Intell."
              + " Syst. 11:49–73; Torra 1997, Int. J. Intell. Syst. 12:153–166",
          Owa::read);

  private static final double SUM_TOLERANCE = 1e-9;

  /** Defensive copy. */
  public Owa {
    weights = List.copyOf(weights);
  }

  private static Aggregation read(Settings settings) {
    if (settings.has("weights") == settings.has("quantifier")) {
      settings.problem("needs either 'weights' or 'quantifier'");
    }
    if (settings.has("quantifier")) {
      double alpha = settings.number("quantifier");
      if (!(alpha > 0)) {
        settings.problem("needs a quantifier above 0");
      }
      return new Owa(List.of(), OptionalDouble.of(alpha));
    }
    List<Double> weights = new ArrayList<>();
    for (JsonNode weight : settings.value().path("weights")) {
      weights.add(weight.asDouble());
    }
    double sum = weights.stream().mapToDouble(w -> w).sum();
    if (weights.stream().anyMatch(w -> w < 0) || Math.abs(sum - 1) > SUM_TOLERANCE) {
      settings.problem("needs weights of 0 or more that sum to 1");
    }
    return new Owa(weights, OptionalDouble.empty());
  }

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    if (alpha.isPresent()) {
      settings.put("quantifier", alpha.getAsDouble());
    } else {
      settings.put("weights", weights);
    }
    return settings;
  }

  @Override
  public Optional<String> fault(Scale scale, int children) {
    return alpha.isPresent() || weights.size() == children
        ? Optional.empty()
        : Optional.of("'owa' has " + weights.size() + " weights for " + children + " children");
  }

  @Override
  public double combine(double[] scores, double[] importance, int n) {
    double total = 0;
    for (int c = 0; c < n; c++) {
      total += importance[c];
    }
    double sum = 0;
    double seen = 0;
    double before = 0;
    for (int c = 0; c < n; c++) {
      seen += importance[c];
      double given = c == n - 1 ? 1 : quantifier(seen / total);
      sum += (given - before) * scores[c];
      before = given;
    }
    return sum;
  }

  /** The weights of n equal children, from the best score. */
  public double[] weights(int n) {
    double[] of = new double[n];
    for (int k = 0; k < n; k++) {
      of[k] = quantifier((k + 1.0) / n) - quantifier((double) k / n);
    }
    return of;
  }

  /** How near the average of n equal children is to their maximum: 1, to their minimum: 0. */
  public double orness(int n) {
    double[] of = weights(n);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += (n - 1 - k) * of[k];
    }
    return sum / (n - 1);
  }

  private double quantifier(double share) {
    if (alpha.isPresent()) {
      return StrictMath.pow(share, alpha.getAsDouble());
    }
    double places = share * weights.size();
    double sum = 0;
    for (int k = 0; k < weights.size() && k < places; k++) {
      sum += weights.get(k) * Math.min(1, places - k);
    }
    return sum;
  }
}
