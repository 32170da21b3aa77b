package org.govservices.evaluator.aggregation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.normalisation.Scale;

/**
 * Copeland score: how many units a unit beats by more than half of the weight, less how many beat
 * it; from −(n−1) to n−1.
 *
 * <p>Units are compared with the units that have the same tree, each pair on the children that both
 * have.
 *
 * @param to range of scores for −(n−1) to n−1; empty for the differences themselves
 */
public record Copeland(Optional<Scale> to) implements Aggregation {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "copeland",
          "Majorities won less majorities lost in comparisons of two units each.",
          "at least two units; results change with the roster, and the order of two units may"
              + " change with a third",
          List.of(Aggregation.TO),
          "Copeland 1951; OECD/JRC Handbook 2008, step 6.3",
          settings -> new Copeland(Scale.readTo(settings)));

  @Override
  public String method() {
    return METHOD.name();
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    Scale.writeTo(to, settings);
    return settings;
  }

  @Override
  public Optional<Scale> range() {
    return Optional.of(to.orElse(Scale.UNBOUNDED));
  }

  @Override
  public boolean comparesUnits() {
    return true;
  }

  @Override
  public void combine(double[][] children, double[] weights, int n, double[] out) {
    Outranking outranking = new Outranking(children, weights, n);
    int[] units = outranking.units();
    Arrays.fill(out, 0, n, Double.NaN);
    for (int unit : units) {
      double lead = 0;
      for (int other : units) {
        lead += Math.signum(outranking.share(unit, other) - 0.5);
      }
      out[unit] = to.isPresent() ? to.get().at((1 + lead / outranking.rivals()) / 2) : lead;
    }
  }
}
