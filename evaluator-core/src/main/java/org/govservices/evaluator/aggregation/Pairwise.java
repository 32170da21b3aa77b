package org.govservices.evaluator.aggregation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govservices.evaluator.normalisation.Scale;

/**
 * An aggregation that compares units in pairs: a unit's result is the sum of its points against
 * each of the others. Units are compared with the units that have the same tree, each pair on the
 * children that both have.
 */
sealed interface Pairwise extends Aggregation permits Borda, Copeland {
  /** The range of scores for the least and the most points; empty for the points themselves. */
  Optional<Scale> to();

  /** The points against one other unit: the least and the most. */
  Scale pointsPerUnit();

  /** The points against a unit, when this share of the weight, 0 to 1, says to be better. */
  double points(double share);

  @Override
  default Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    Scale.writeTo(to(), settings);
    return settings;
  }

  @Override
  default Optional<Scale> range() {
    return Optional.of(to().orElse(Scale.UNBOUNDED));
  }

  @Override
  default boolean comparesUnits() {
    return true;
  }

  @Override
  default void combine(double[][] children, double[] weights, int n, double[] out) {
    Outranking outranking = new Outranking(children, weights, n);
    int[] units = outranking.units();
    if (units.length == 1 && to().isPresent()) {
      throw new CannotCombineException("comparing units in pairs needs two of them, found one");
    }
    Arrays.fill(out, 0, n, Double.NaN);
    for (int unit : units) {
      double points = 0;
      for (int other : units) {
        points += other == unit ? 0 : points(outranking.share(unit, other));
      }
      out[unit] = to().isPresent() ? to().get().at(share(points / (units.length - 1))) : points;
    }
  }

  private double share(double pointsPerUnit) {
    Scale ends = pointsPerUnit();
    return (pointsPerUnit - ends.low()) / (ends.high() - ends.low());
  }
}
