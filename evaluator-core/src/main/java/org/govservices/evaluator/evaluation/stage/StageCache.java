package org.govservices.evaluator.evaluation.stage;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What stages made, each once for all variants that make it in the same way of the same. Columns
 * that came out the same are the same array, so that what is made of them is made once, too: most
 * indicators have no outlier, whatever the treatment.
 */
public final class StageCache {
  private final Map<Recipe, Object> made = new ConcurrentHashMap<>();
  private final Map<Content, double[]> distinct = new ConcurrentHashMap<>();

  /**
   * Gives a column.
   *
   * @param how everything that decides what is made; compared with {@code equals}
   * @param of {@code double[unit]}, given here or kept by the caller; never changed
   * @param by makes it
   */
  public double[] column(Object how, double[] of, UnaryOperator<double[]> by) {
    return once(how, of, () -> distinct(by.apply(of)));
  }

  /** The column with these values that was there first. */
  double[] distinct(double[] column) {
    return distinct.computeIfAbsent(new Content(column), Content::values);
  }

  /**
   * Gives whatever is made. The same words must not be used for things of different types.
   *
   * @param how everything that decides what is made; compared with {@code equals}
   * @param of what it is made of: the very object counts
   * @param by makes it, of nothing that is made here meanwhile; null when that went wrong: then
   *     nothing is kept
   */
  @SuppressWarnings("unchecked") // what was made in one way is of one type
  <T> T once(Object how, Object of, Supplier<T> by) {
    return (T) made.computeIfAbsent(new Recipe(how, of), recipe -> by.get());
  }

  /** What is made of what: the very object counts, not what is in it. */
  private record Recipe(Object how, Object of) {
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
