package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.normalisation.Scale;

/**
 * An index that is a weighted sum of indicators' scores, for units that have them all.
 *
 * @param units indexes in the roster
 * @param indicators their ids
 * @param scores {@code double[unit of these][indicator]}
 * @param weights of the contract, as shares of the index: they sum to 1
 * @param scale of the framework: it says what noise is
 */
@SuppressWarnings("ArrayRecordComponent") // kernel columns, not to be changed
public record WeightedIndex(
    int[] units, List<String> indicators, double[][] scores, double[] weights, Scale scale) {
  /** Scores have 12 digits: those that differ by more than this in 1 differ in one of them. */
  private static final double NOISE = 1e-11;

  /** Decimals and weights are stored to 15 digits, and sums lose one or two of these. */
  private static final double STORED = 1e-13;

  private static final Arithmetic MEAN = new Arithmetic();

  /** Defensive copies. */
  public WeightedIndex {
    indicators = List.copyOf(indicators);
  }

  /** A lead of more than this, in points, is one for every ranking. */
  double tolerance() {
    return NOISE * largest();
  }

  /** A lead of no more than this, in points, is a tie in exact decimals. */
  double tie() {
    return STORED * largest();
  }

  private double largest() {
    double end = scale.isBounded() ? Math.max(Math.abs(scale.low()), Math.abs(scale.high())) : 1;
    return Arrays.stream(scores)
        .flatMapToDouble(Arrays::stream)
        .map(Math::abs)
        .reduce(end, Math::max);
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

  /** The scores of all units under some weights, as the contract's aggregation computes them. */
  public double[] ranked(double[] under) {
    double[][] children = new double[under.length][size()];
    for (int i = 0; i < under.length; i++) {
      for (int u = 0; u < size(); u++) {
        children[i][u] = scores[u][i];
      }
    }
    double[] ranked = new double[size()];
    MEAN.combine(children, under, size(), ranked);
    scale.withoutNoise(ranked, size(), ranked);
    return ranked;
  }

  /** The unit's rank from 1 under some weights: one more than score strictly better. */
  public int rank(int unit, double[] under) {
    double[] ranked = ranked(under);
    int rank = 1;
    for (double score : ranked) {
      rank += score > ranked[unit] ? 1 : 0;
    }
    return rank;
  }
}
