package org.govservices.evaluator.aggregation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.normalisation.Scale;

/**
 * Borda points: every child gives a unit a point for every unit that it beats and half a point for
 * every tie; the result is the weighted mean over the children, from 0 to n−1.
 *
 * <p>Units are compared with the units that have the same tree, each pair on the children that both
 * have.
 *
 * @param to range of scores for 0 to n−1 points; empty for the points themselves
 */
public record Borda(Optional<Scale> to) implements Aggregation {
  /** The card. */
  public static final Method<Aggregation> METHOD =
      new Method<>(
          "borda",
          "How many units a unit beats, as the weighted mean over the children; ties count half.",
          "at least two units; results change with the roster, and the order of two units may"
              + " change with a third",
          List.of(Aggregation.TO),
          "Borda 1784; OECD/JRC Handbook 2008, step 6.3",
          settings -> new Borda(Scale.readTo(settings)));

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
      double points = 0;
      for (int other : units) {
        points += other == unit ? 0 : outranking.share(unit, other);
      }
      out[unit] = to.isPresent() ? to.get().at(points / outranking.rivals()) : points;
    }
  }
}
