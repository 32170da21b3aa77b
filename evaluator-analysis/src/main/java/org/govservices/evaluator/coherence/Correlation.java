package org.govservices.evaluator.coherence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.govservices.evaluator.text.Keyword;

/** How closely two columns go together, −1 to 1, over the units that have both. */
public enum Correlation implements Keyword {
  /** Product moments: how close to a straight line. */
  PEARSON {
    @Override
    double of(double[] a, double[] b) {
      return new PearsonsCorrelation().correlation(a, b);
    }
  },
  /** Pearson's of ranks, equal values sharing their mean rank. */
  SPEARMAN {
    @Override
    double of(double[] a, double[] b) {
      return new SpearmansCorrelation().correlation(a, b);
    }
  },
  /** Tau-b: pairs of units in the same order less pairs in the other, corrected for ties. */
  KENDALL {
    @Override
    double of(double[] a, double[] b) {
      return new KendallsCorrelation().correlation(a, b);
    }
  };

  /** A line through two units is always a perfect one: r has n − 2 degrees of freedom. */
  private static final int LEAST = 3;

  abstract double of(double[] a, double[] b);

  /** The one with this name. */
  public static Optional<Correlation> of(String name) {
    return Keyword.parse(Correlation.class, name);
  }

  /**
   * The correlation of two columns of the same units.
   *
   * @param a {@code double[unit]}, NaN where there is no value
   * @param b likewise
   * @return empty with fewer than three units in common, or where one column does not vary
   */
  public OptionalDouble between(double[] a, double[] b) {
    int[] both = inCommon(a, b);
    double[] first = IntStream.of(both).mapToDouble(u -> a[u]).toArray();
    double[] second = IntStream.of(both).mapToDouble(u -> b[u]).toArray();
    if (both.length < LEAST || isConstant(first) || isConstant(second)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.max(-1, Math.min(1, of(first, second))));
  }

  /** The units that have both. */
  static int[] inCommon(double[] a, double[] b) {
    return IntStream.range(0, a.length)
        .filter(u -> !Double.isNaN(a[u]) && !Double.isNaN(b[u]))
        .toArray();
  }

  private static boolean isConstant(double[] values) {
    return IntStream.range(1, values.length).allMatch(u -> values[u] == values[0]);
  }
}
