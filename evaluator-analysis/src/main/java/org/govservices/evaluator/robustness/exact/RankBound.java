package org.govservices.evaluator.robustness.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Proves that at least so many of some linear functions of the weights are not negative, whatever
 * the weights. With multipliers ν ≥ 0, min Σ ν f over all weights is a lower bound of what the
 * functions that are not negative add up to, and each of them adds at most ν max f: so many of the
 * largest of these are needed. Multipliers are improved along the subgradient (Held, Wolfe &amp;
 * Crowder 1974), which is where doubles are used; what the best ones prove is computed exactly.
 */
final class RankBound {
  private static final int STEPS = 300;

  /** After so many steps without progress steps become half as long. */
  private static final int PATIENCE = 15;

  private static final int MULTIPLIER_BITS = 200;

  private final WeightSpace space;
  private final Line[] lines;
  private final double[][] leads;
  private final double[] most;

  /**
   * Takes the functions.
   *
   * @param lines each positive under some weights of the space
   */
  RankBound(WeightSpace space, Line[] lines) {
    this.space = space;
    this.lines = lines;
    this.most = Arrays.stream(lines).mapToDouble(line -> space.maximum(line.near())).toArray();
    this.leads = new double[lines.length][];
    for (int o = 0; o < leads.length; o++) {
      double whole = Math.max(most[o], lines[o].error());
      most[o] = whole;
      leads[o] = Arrays.stream(lines[o].near()).map(lead -> lead / whole).toArray();
    }
  }

  /**
   * The least number of functions that are not negative.
   *
   * @param attained a number that weights attain: there is nothing to prove beyond it
   */
  int least(int attained) {
    if (lines.length == 0) {
      return 0;
    }
    double[] multipliers = new double[leads.length];
    Arrays.fill(multipliers, 1);
    double[] proving = multipliers.clone();
    int promised = 0;
    double highest = Double.NEGATIVE_INFINITY;
    double length = 1;
    int patience = PATIENCE;
    for (int step = 0; step < STEPS && promised < attained; step++) {
      double[] combined = new double[leads[0].length];
      for (int o = 0; o < leads.length; o++) {
        for (int i = 0; i < combined.length; i++) {
          combined[i] -= multipliers[o] * leads[o][i];
        }
      }
      double[] weights = space.best(combined);
      double[] values = new double[leads.length];
      double sum = 0;
      double square = 0;
      for (int o = 0; o < leads.length; o++) {
        for (int i = 0; i < weights.length; i++) {
          values[o] += leads[o][i] * weights[i];
        }
        sum += multipliers[o] * values[o];
        square += values[o] * values[o];
      }
      int needed = needed(multipliers, sum);
      if (needed > promised) {
        promised = needed;
        proving = multipliers.clone();
      }
      patience = sum > highest ? PATIENCE : patience - 1;
      highest = Math.max(highest, sum);
      if (patience == 0) {
        length /= 2;
        patience = PATIENCE;
      }
      double along = length * Math.max(attained - sum, 1) / Math.max(square, Double.MIN_NORMAL);
      for (int o = 0; o < leads.length; o++) {
        multipliers[o] = Math.min(1, Math.max(0, multipliers[o] + along * values[o]));
      }
    }
    return promised == 0 ? 0 : proven(proving);
  }

  /** How many of the largest multipliers make up a sum, with something left for rounding. */
  private static int needed(double[] multipliers, double sum) {
    double[] sorted = multipliers.clone();
    Arrays.sort(sorted);
    double left = sum - 1e-9 * sorted.length;
    int needed = 0;
    while (left > 0 && needed < sorted.length) {
      left -= sorted[sorted.length - 1 - needed++];
    }
    return needed;
  }

  /** How many functions the multipliers prove, exactly. */
  private int proven(double[] multipliers) {
    BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(MULTIPLIER_BITS));
    BigInteger[] negative = new BigInteger[lines[0].exact().length];
    Arrays.fill(negative, BigInteger.ZERO);
    BigDecimal[] largest = new BigDecimal[lines.length];
    for (int o = 0; o < lines.length; o++) {
      BigInteger multiplier =
          new BigDecimal(multipliers[o] / most[o]).multiply(unit).toBigInteger();
      for (int i = 0; i < negative.length; i++) {
        negative[i] = negative[i].subtract(multiplier.multiply(lines[o].exact()[i]));
      }
      largest[o] = space.exactMaximum(lines[o].exact()).multiply(new BigDecimal(multiplier));
    }
    BigDecimal left = space.exactMaximum(negative).negate();
    List<Integer> order =
        IntStream.range(0, lines.length)
            .boxed()
            .sorted(Comparator.comparing((Integer o) -> largest[o]).reversed())
            .toList();
    int needed = 0;
    while (left.signum() > 0 && needed < lines.length) {
      left = left.subtract(largest[order.get(needed++)]);
    }
    return needed;
  }
}
