package org.govservices.evaluator.coherence;

import java.util.Optional;
import org.govservices.evaluator.text.LocalText;

/**
 * With how many units a statistic is given at all. With fewer it is mostly accident, or what it is
 * by construction, and a reason stands in its place. docs/METHODS.md gives the same numbers.
 */
public enum LeastUnits {
  /**
   * How far r may be off is known from four units on: Fisher's z of it has the standard error 1/√(n
   * − 3) (Fisher 1921, Metron 1: 3–32).
   */
  CORRELATION {
    @Override
    public int of(int nodes) {
      return 4;
    }
  },
  /**
   * What is read off correlations: flags, alpha, components, importance; a correlation of fewer is
   * marked {@link #FEW}. With nine units r must exceed .666 to differ from 0 at the 5 % level, with
   * ten .632 (Student's t, 2.306 with 8 degrees of freedom: 2.306/√(8 + 2.306²)); the published
   * thresholds for what is large begin at .6.
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
  },
  /**
   * Weights by how much nodes vary. The standard error of a standard deviation is 1/√(2(n − 1)) of
   * it for normal values (Ahn and Fessler 2003): 71 % with two units, 24 % with ten.
   */
  SPREAD {
    @Override
    public int of(int nodes) {
      return 10;
    }
  };

  /** The mark of a statistic that is given, of so few units that it is mostly accident. */
  public static final String FEW = "few-units";

  /** The least number of units for so many nodes. */
  public abstract int of(int nodes);

  /** Whether there are fewer. */
  public boolean areFew(int units, int nodes) {
    return units < of(nodes);
  }

  /** Why a statistic is not given; empty when units are enough. */
  public Optional<LocalText> reason(int units, int nodes) {
    return areFew(units, nodes)
        ? Optional.of(
            new LocalText(
                (units == 1 ? "1 unit" : units + " units") + "; given from " + of(nodes),
                "仅 " + units + " 个评估对象；" + of(nodes) + " 个起给出"))
        : Optional.empty();
  }

  /** Why a statistic that compares two things is not given. */
  LocalText whyNone(int units, int nodes) {
    return reason(units, nodes).orElse(new LocalText("one does not vary", "其中一项没有差异"));
  }
}
