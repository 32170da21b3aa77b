package org.govservices.evaluator.coherence;

/**
 * With how many units a statistic is given at all. With fewer it is mostly accident, or what it is
 * by construction, and a reason stands in its place. docs/METHODS.md gives the same numbers.
 */
public enum LeastUnits {
  /** A line through two units is always a perfect one: Pearson's r has n − 2 degrees of freedom. */
  CORRELATION {
    @Override
    public int of(int nodes) {
      return 3;
    }
  },
  /**
   * What is read off correlations: flags, alpha, components, importance. With nine units r must
   * exceed .666 to differ from 0 at the 5 % level, with ten .632 (Student's t, 2.306 with 8 degrees
   * of freedom: 2.306/√(8 + 2.306²)); the published thresholds for what is large begin at .6.
   */
  OF_CORRELATIONS {
    @Override
    public int of(int nodes) {
      return 10;
    }
  },
  /**
   * What needs the inverse of a correlation matrix, KMO and Bartlett's test: n units make a matrix
   * of rank n − 1 at most, so that there is none unless units are more than nodes.
   */
  INVERSE {
    @Override
    public int of(int nodes) {
      return Math.max(OF_CORRELATIONS.of(nodes), nodes + 1);
    }
  },
  /** Weights by correlations: OECD/JRC Handbook 2008, step 4 (cases to variables 3:1). */
  WEIGHTS {
    @Override
    public int of(int nodes) {
      return 3 * nodes;
    }
  };

  /** The least number of units for so many nodes. */
  public abstract int of(int nodes);

  /** Whether there are fewer. */
  public boolean areFew(int units, int nodes) {
    return units < of(nodes);
  }

  /** Why a statistic is not given; empty when units are enough. */
  public String reason(int units, int nodes) {
    return areFew(units, nodes)
        ? (units == 1 ? "1 unit" : units + " units") + "; given from " + of(nodes)
        : "";
  }

  /** Why a statistic that compares two things is not given. */
  String whyNone(int units, int nodes) {
    return areFew(units, nodes) ? reason(units, nodes) : "one does not vary";
  }
}
