package org.govservices.evaluator.robustness;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Columns of values, each made once for all scenarios that make it in the same way of the same
 * column. Columns that came out the same are the same array, so that what is made of them is made
 * once, too: most indicators have no outlier, whatever the treatment.
 */
final class ColumnCache {
  private final Map<Recipe, double[]> made = new ConcurrentHashMap<>();
  private final Map<Content, double[]> distinct = new ConcurrentHashMap<>();

  /**
   * Gives a column.
   *
   * @param how everything that decides what is made; compared with {@code equals}
   * @param of {@code double[unit]}, given by these columns or kept by the caller; never changed
   * @param by makes it; null when that went wrong: then nothing is kept
   */
  double[] make(Object how, double[] of, UnaryOperator<double[]> by) {
    return made.computeIfAbsent(
        new Recipe(how, of),
        recipe -> {
          double[] column = by.apply(of);
          return column == null
              ? null
              : distinct.computeIfAbsent(new Content(column), Content::values);
        });
  }

  /** What is made of which column: the very array counts, not what is in it. */
  @SuppressWarnings("ArrayRecordComponent") // compared as an object
  private record Recipe(Object how, double[] of) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Recipe recipe && of == recipe.of && how.equals(recipe.how);
    }

    @Override
    public int hashCode() {
      return 31 * how.hashCode() + System.identityHashCode(of);
    }
  }

  /** What is in a column. */
  @SuppressWarnings("ArrayRecordComponent") // never changed
  private record Content(double[] values) {
    private static final int LOOKED_AT = 64;

    @Override
    public boolean equals(Object other) {
      return other instanceof Content content && Arrays.equals(values, content.values);
    }

    /** Of a few values: most columns differ in nearly all of them. */
    @Override
    public int hashCode() {
      int hash = values.length;
      for (int u = 0; u < values.length; u += 1 + values.length / LOOKED_AT) {
        hash = 31 * hash + Double.hashCode(values[u]);
      }
      return hash;
    }
  }
}
