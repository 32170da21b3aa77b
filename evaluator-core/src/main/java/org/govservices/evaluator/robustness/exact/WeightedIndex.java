package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An index that is a weighted sum of indicators' scores, for units that have them all.
 *
 * @param units indexes in the roster
 * @param indicators their ids
 * @param scores {@code double[unit of these][indicator]}
 * @param weights of the contract, as shares of the index: they sum to 1
 * @param tolerance scores nearer than this are the same
 */
@SuppressWarnings("ArrayRecordComponent") // kernel columns, not to be changed
public record WeightedIndex(
    int[] units, List<String> indicators, double[][] scores, double[] weights, double tolerance) {
  /** The tolerance, as a share of the largest score. */
  private static final double SAME = 1e-9;

  /** Defensive copies. */
  public WeightedIndex {
    indicators = List.copyOf(indicators);
  }

  /** With the usual tolerance. */
  public WeightedIndex(int[] units, List<String> indicators, double[][] scores, double[] weights) {
    this(units, indicators, scores, weights, tolerance(scores));
  }

  private static double tolerance(double[][] scores) {
    double largest =
        Arrays.stream(scores).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
    return SAME * Math.max(largest, Double.MIN_NORMAL);
  }

  /** How many units. */
  public int size() {
    return units.length;
  }

  /** The indicators that have a weight: those without keep none. */
  int[] weighted() {
    return IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
  }

  /** The index of a unit under some weights. */
  public double index(int unit, double[] under) {
    double sum = 0;
    for (int i = 0; i < under.length; i++) {
      sum += scores[unit][i] * under[i];
    }
    return sum;
  }

  /** By how much a unit's scores are above another's: {@code double[indicator]}. */
  double[] lead(int ahead, int behind) {
    double[] lead = new double[weights.length];
    Arrays.setAll(lead, i -> scores[ahead][i] - scores[behind][i]);
    return lead;
  }

  /** The unit's rank from 1 under some weights: one more than score strictly better. */
  public int rank(int unit, double[] under) {
    double own = index(unit, under) + tolerance;
    int rank = 1;
    for (int other = 0; other < size(); other++) {
      rank += index(other, under) > own ? 1 : 0;
    }
    return rank;
  }
}
