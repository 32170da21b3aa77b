package org.govservices.evaluator.coherence;

import java.util.Arrays;

/**
 * Local linear regression (Cleveland 1979, JASA 74: 829–836), without robustness iterations: at
 * every unit a line is fitted to the units nearest to it, which count the less, the farther they
 * are (tricube). Nearest is meant by number of units, and what is as far as the last of them counts
 * nothing. As R's {@code lowess(f, iter = 0, delta = 0)}, with its limits for flat windows.
 */
final class LocalLines {
  /**
   * With fewer units in a window a line passes through the unit in its middle: the last counts 0.
   */
  private static final int LEAST_IN_WINDOW = 4;

  // R's lowess: a distance within h/1000 is none; beyond 0.999 h a unit does not count.
  private static final double NEAR = .001;
  private static final double FAR = .999;

  private LocalLines() {}

  /** How many units each line is fitted to. */
  private static int window(int units, double span) {
    return Math.max(2, Math.min(units, (int) (span * units + 1e-7)));
  }

  /** Whether lines of such a span pass through every unit. */
  static boolean passThroughAll(int units, double span) {
    return window(units, span) < LEAST_IN_WINDOW;
  }

  /**
   * The lines' values at every unit.
   *
   * @param x ascending
   * @param y of the same units
   * @param span share of the units that each line is fitted to
   */
  static double[] of(double[] x, double[] y, double span) {
    double[] fitted = new double[x.length];
    int window = window(x.length, span);
    int first = 0;
    for (int u = 0; u < x.length; u++) {
      if (u > 0 && x[u] == x[u - 1]) {
        fitted[u] = fitted[u - 1];
        continue;
      }
      while (first + window < x.length && x[u] - x[first] > x[first + window] - x[u]) {
        first++;
      }
      double reach = Math.max(x[u] - x[first], x[first + window - 1] - x[u]);
      fitted[u] = at(x[u], first, reach, x, y);
    }
    return fitted;
  }

  private static double at(double here, int first, double reach, double[] x, double[] y) {
    int end = first;
    double[] weights = new double[x.length - first];
    double sum = 0;
    for (; end < x.length && x[end] - here <= reach; end++) {
      weights[end - first] = weight(Math.abs(x[end] - here), reach);
      sum += weights[end - first];
    }
    double centre = 0;
    for (int u = first; u < end; u++) {
      weights[u - first] /= sum;
      centre += weights[u - first] * x[u];
    }
    double spread = 0;
    double slope = 0;
    double level = 0;
    for (int u = first; u < end; u++) {
      double off = x[u] - centre;
      spread += weights[u - first] * off * off;
      slope += weights[u - first] * off * y[u];
      level += weights[u - first] * y[u];
    }
    boolean flat = Math.sqrt(spread) <= NEAR * (x[x.length - 1] - x[0]);
    return flat ? level : level + slope / spread * (here - centre);
  }

  private static double weight(double distance, double reach) {
    if (distance > FAR * reach && distance > 0) {
      return 0;
    }
    if (distance <= NEAR * reach) {
      return 1;
    }
    double share = distance / reach;
    double less = 1 - share * share * share;
    return less * less * less;
  }

  /**
   * The mean at every unit of all units with the same value.
   *
   * @param x ascending
   */
  static double[] means(double[] x, double[] y) {
    double[] means = new double[x.length];
    for (int from = 0, to; from < x.length; from = to) {
      to = from;
      double sum = 0;
      for (; to < x.length && x[to] == x[from]; to++) {
        sum += y[to];
      }
      Arrays.fill(means, from, to, sum / (to - from));
    }
    return means;
  }
}
