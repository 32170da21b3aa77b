package org.govservices.evaluator.coherence;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * How much of the variance of a whole one part explains, 0 to 1: V(E[whole | part]) / V(whole).
 * Paruolo, Saisana &amp; Saltelli (2013), JRSS-A 176: 609–634.
 */
public final class Influence {
  /** With fewer values the means at each are the expectation. */
  private static final int FEW_VALUES = 10;

  private Influence() {}

  /** If the expectation is a straight line: the square of Pearson's r. */
  public static OptionalDouble linear(double[] part, double[] whole) {
    OptionalDouble r = Correlation.PEARSON.between(part, whole);
    return r.isPresent()
        ? OptionalDouble.of(r.getAsDouble() * r.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * With the expectation from local lines; from the means at each value where a part has fewer than
   * ten values, each of at least two units: the mean of one unit is that unit's whole.
   *
   * @param span share of the units that each local line is fitted to, above 0, at most 1
   * @return empty where a score does not vary, and where so few units make a line that it passes
   *     through each: that would be 1 by construction
   */
  public static OptionalDouble smooth(double[] part, double[] whole, double span) {
    if (Correlation.PEARSON.between(part, whole).isEmpty()) {
      return OptionalDouble.empty();
    }
    int[] both =
        IntStream.of(Correlation.inCommon(part, whole))
            .boxed()
            .sorted((a, b) -> Double.compare(part[a], part[b]))
            .mapToInt(u -> u)
            .toArray();
    double[] x = IntStream.of(both).mapToDouble(u -> part[u]).toArray();
    double[] y = IntStream.of(both).mapToDouble(u -> whole[u]).toArray();
    double[] expected;
    if (hasFewValues(x)) {
      expected = LocalLines.means(x, y);
    } else if (LocalLines.passThroughAll(x.length, span)) {
      return OptionalDouble.empty();
    } else {
      expected = LocalLines.of(x, y, span);
    }
    double share = new Variance().evaluate(expected) / new Variance().evaluate(y);
    return OptionalDouble.of(Math.min(1, share));
  }

  private static boolean hasFewValues(double[] x) {
    double[] values = DoubleStream.of(x).distinct().toArray();
    return values.length < FEW_VALUES
        && DoubleStream.of(values)
            .allMatch(value -> DoubleStream.of(x).filter(other -> other == value).count() > 1);
  }

  /**
   * How much of the variance of a column lies between groups, 0 to 1 (the correlation ratio η²).
   *
   * @param groups a name per unit; "" for units that are left out
   */
  public static OptionalDouble ofGroups(String[] groups, double[] column) {
    String[] names =
        IntStream.range(0, groups.length)
            .filter(u -> !groups[u].isEmpty() && !Double.isNaN(column[u]))
            .mapToObj(u -> groups[u])
            .distinct()
            .toArray(String[]::new);
    double[] codes =
        IntStream.range(0, groups.length)
            .mapToDouble(u -> Arrays.asList(names).indexOf(groups[u]))
            .map(code -> code < 0 ? Double.NaN : code)
            .toArray();
    int[] both = Correlation.inCommon(codes, column);
    double[] values = IntStream.of(both).mapToDouble(u -> column[u]).toArray();
    double whole = values.length < 2 ? 0 : new Variance().evaluate(values);
    if (!(whole > 0) || names.length < 2) {
      return OptionalDouble.empty();
    }
    double[] means = new double[names.length];
    for (int g = 0; g < means.length; g++) {
      int group = g;
      means[g] =
          IntStream.of(both)
              .filter(u -> codes[u] == group)
              .mapToDouble(u -> column[u])
              .average()
              .orElseThrow();
    }
    double[] between = IntStream.of(both).mapToDouble(u -> means[(int) codes[u]]).toArray();
    return OptionalDouble.of(Math.min(1, new Variance().evaluate(between) / whole));
  }
}
