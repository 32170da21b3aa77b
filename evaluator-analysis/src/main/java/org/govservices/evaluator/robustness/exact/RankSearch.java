package org.govservices.evaluator.robustness.exact;

/**
 * Looks for weights under which a unit has a rank as good, or as bad, as it can find. Counting who
 * is ahead is smoothed to a sum of logistic functions of the leads, and that is improved step by
 * step towards the best corner of the weight space (Frank &amp; Wolfe 1956), less and less smooth.
 * What it finds is attained; that nothing better exists is for others to prove.
 */
final class RankSearch {
  private static final int STEPS = 120;

  /** From the smoothness at which everybody counts alike to that at which few are undecided. */
  private static final double SMOOTHEST = 1;

  private static final double SHARPEST = 0.01;

  /** How far to go towards a corner: this share, its half, its quarter and so on. */
  private static final int HALVINGS = 7;

  private final WeightedIndex index;
  private final WeightSpace space;
  private final double[][] leads;
  private final double tolerance;

  /**
   * Sets out.
   *
   * @param leads {@code double[competitor][indicator]}: as few as possible are to be positive
   */
  RankSearch(WeightedIndex index, WeightSpace space, double[][] leads) {
    this.index = index;
    this.space = space;
    this.leads = leads;
    this.tolerance = index.tolerance();
  }

  /** The best weights found. */
  double[] weights() {
    double[] at = index.weights().clone();
    double[] values = values(at);
    double[] found = at;
    int fewest = count(values);
    double spread = 0;
    for (double value : values) {
      spread += Math.abs(value) / values.length;
    }
    double cooling = StrictMath.pow(SHARPEST / SMOOTHEST, 1.0 / STEPS);
    double smoothness = SMOOTHEST * Math.max(spread, tolerance);
    for (int step = 0; step < STEPS && fewest > 0; step++, smoothness *= cooling) {
      double[] corner = space.best(downhill(values, smoothness));
      double[] there = values(corner);
      double[] next = new double[values.length];
      double least = smoothed(values, smoothness);
      double share = 0;
      double tried = 1;
      for (int halving = 0; halving <= HALVINGS; halving++, tried /= 2) {
        mix(values, there, tried, next);
        int count = count(next);
        if (count < fewest) {
          fewest = count;
          found = new double[at.length];
          mix(at, corner, tried, found);
        }
        double sum = smoothed(next, smoothness);
        if (sum < least) {
          least = sum;
          share = tried;
        }
      }
      mix(at, corner, share, at);
      mix(values, there, share, values);
    }
    return found;
  }

  private double[] values(double[] weights) {
    double[] values = new double[leads.length];
    for (int o = 0; o < values.length; o++) {
      for (int i = 0; i < weights.length; i++) {
        values[o] += leads[o][i] * weights[i];
      }
    }
    return values;
  }

  /** Against the gradient of the smoothed count. */
  private double[] downhill(double[] values, double smoothness) {
    double[] direction = new double[index.weights().length];
    for (int o = 0; o < values.length; o++) {
      double share = logistic(values[o] / smoothness);
      double slope = share * (1 - share);
      for (int i = 0; i < direction.length; i++) {
        direction[i] -= slope * leads[o][i];
      }
    }
    return direction;
  }

  private static double smoothed(double[] values, double smoothness) {
    double sum = 0;
    for (double value : values) {
      sum += logistic(value / smoothness);
    }
    return sum;
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  private int count(double[] values) {
    int count = 0;
    for (double value : values) {
      count += value > tolerance ? 1 : 0;
    }
    return count;
  }

  private static void mix(double[] from, double[] to, double share, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = from[i] * (1 - share) + to[i] * share;
    }
  }
}
