package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;

/**
 * Proves that of some competitors at least so many have a positive lead, whatever the weights. With
 * multipliers ν, 0 to 1, of the leads as shares of their largest values, min Σ ν lead over all
 * weights is a lower bound of the sum of the multipliers of those who lead; it is known in closed
 * form, and multipliers are improved along its subgradient (Held, Wolfe & Crowder 1974). This is
 * the bound of the linear programme without whole numbers, or a better one, because as many of the
 * largest multipliers are needed as make up the sum.
 */
final class RankBound {
  private static final int STEPS = 300;

  /** After so many steps without progress steps become half as long. */
  private static final int PATIENCE = 15;

  private final WeightSpace space;
  private final double[][] leads;
  private final double[] negligible;

  /**
   * Takes the leads.
   *
   * @param leads {@code double[competitor][indicator]}
   * @param most the largest lead of each under the weights of the space, positive
   * @param tolerance a lead up to this is none
   */
  RankBound(WeightSpace space, double[][] leads, double[] most, double tolerance) {
    this.space = space;
    this.leads = new double[leads.length][];
    this.negligible = new double[leads.length];
    for (int o = 0; o < leads.length; o++) {
      double whole = most[o];
      this.leads[o] = Arrays.stream(leads[o]).map(lead -> lead / whole).toArray();
      this.negligible[o] = tolerance / whole;
    }
  }

  /**
   * The least number of competitors in the lead.
   *
   * @param attained a number that weights attain: there is nothing to prove beyond it
   */
  int least(int attained) {
    double[] multipliers = new double[leads.length];
    Arrays.fill(multipliers, 1);
    int proven = 0;
    double highest = Double.NEGATIVE_INFINITY;
    double length = 1;
    int patience = PATIENCE;
    for (int step = 0; step < STEPS && proven < attained; step++) {
      double[] combined = new double[leads.length == 0 ? 0 : leads[0].length];
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
      proven = Math.max(proven, needed(multipliers, sum));
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
    return Math.min(proven, attained);
  }

  /** How many of the largest multipliers make up a sum, but for what negligible leads add to it. */
  private int needed(double[] multipliers, double sum) {
    double[] sorted = multipliers.clone();
    Arrays.sort(sorted);
    double left = sum - 1e-9 * leads.length;
    for (int o = 0; o < leads.length; o++) {
      left -= multipliers[o] * negligible[o];
    }
    int needed = 0;
    while (left > 0 && needed < sorted.length) {
      left -= sorted[sorted.length - 1 - needed++];
    }
    return needed;
  }
}
