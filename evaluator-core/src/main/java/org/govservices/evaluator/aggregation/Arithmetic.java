package org.govservices.evaluator.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.method.Method;

/** Weighted arithmetic mean: a point lost here can be made up there. */
public record Arithmetic() implements Aggregation {
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
  public void combine(double[][] children, double[] weights, int n, double[] out) {
    // Loops without branches over one array each are vectorised; a gap makes its unit's sum NaN,
    // and only those units are added up again.
    Arrays.fill(out, 0, n, 0);
    double total = 0;
    for (int c = 0; c < children.length; c++) {
      double[] child = children[c];
      double weight = weights[c];
      total += weight;
      for (int u = 0; u < n; u++) {
        out[u] += weight * child[u];
      }
    }
    for (int u = 0; u < n; u++) {
      out[u] /= total;
    }
    for (int u = 0; u < n; u++) {
      if (Double.isNaN(out[u])) {
        out[u] = meanOfScored(children, weights, u);
      }
    }
  }

  private static double meanOfScored(double[][] children, double[] weights, int unit) {
    double sum = 0;
    double inForce = 0;
    for (int c = 0; c < children.length; c++) {
      double score = children[c][unit];
      if (!Double.isNaN(score)) {
        sum += weights[c] * score;
        inForce += weights[c];
      }
    }
    return inForce > 0 ? sum / inForce : Double.NaN;
  }
}
