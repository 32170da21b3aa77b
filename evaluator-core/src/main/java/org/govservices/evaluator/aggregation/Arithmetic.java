package org.govservices.evaluator.aggregation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    // and only those units are added up again. What rounding takes from a sum is kept beside it, so
    // that the order of the children does not matter (Neumaier 1974, with Knuth's exact error).
    Arrays.fill(out, 0, n, 0);
    double[] lost = new double[n];
    for (int c = 0; c < children.length; c++) {
      add(children[c], weights[c], n, out, lost);
    }
    double total = total(weights);
    for (int u = 0; u < n; u++) {
      out[u] = (out[u] + lost[u]) / total;
    }
    for (int u = 0; u < n; u++) {
      if (Double.isNaN(out[u])) {
        out[u] = meanOfScored(children, weights, u);
      }
    }
  }

  private static void add(double[] child, double weight, int n, double[] sums, double[] lost) {
    for (int u = 0; u < n; u++) {
      double term = weight * child[u];
      double before = sums[u];
      double after = before + term;
      double taken = after - before;
      lost[u] += (before - (after - taken)) + (term - taken);
      sums[u] = after;
    }
  }

  private static double total(double[] weights) {
    double[] sum = new double[1];
    double[] lost = new double[1];
    double[] one = {1};
    for (double weight : weights) {
      add(one, weight, 1, sum, lost);
    }
    return sum[0] + lost[0];
  }

  private static double meanOfScored(double[][] children, double[] weights, int unit) {
    int[] scored =
        IntStream.range(0, children.length).filter(c -> !Double.isNaN(children[c][unit])).toArray();
    if (scored.length == 0) {
      return Double.NaN;
    }
    double[] sum = new double[1];
    double[] lost = new double[1];
    for (int c : scored) {
      add(new double[] {children[c][unit]}, weights[c], 1, sum, lost);
    }
    double inForce = total(IntStream.of(scored).mapToDouble(c -> weights[c]).toArray());
    return inForce > 0 ? (sum[0] + lost[0]) / inForce : Double.NaN;
  }
}
