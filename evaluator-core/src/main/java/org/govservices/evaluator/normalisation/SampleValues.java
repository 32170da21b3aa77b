package org.govservices.evaluator.normalisation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The values that a rule is fitted to. */
public final class SampleValues {
  private final List<double[]> editions;
  private final Function<String, OptionalDouble> ofUnit;

  /**
   * A sample.
   *
   * @param editions present values in the order of the units: this edition's, then earlier ones',
   *     the latest first; the arrays are taken over, not copied: a nation's columns are large
   * @param ofUnit this edition's value of a unit's code, in or out of the population
   */
  public SampleValues(List<double[]> editions, Function<String, OptionalDouble> ofUnit) {
    this.editions = List.copyOf(editions);
    this.ofUnit = ofUnit;
  }

  /** One edition's values, whose units do not matter. */
  public static SampleValues of(double... values) {
    return new SampleValues(List.of(values), code -> OptionalDouble.empty());
  }

  /** All values. */
  public double[] values() {
    return editions.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /** The values of the earliest edition that has any. */
  public double[] earliest() {
    for (int e = editions.size() - 1; e > 0; e--) {
      if (editions.get(e).length > 0) {
        return editions.get(e).clone();
      }
    }
    return editions.get(0).clone();
  }

  /** This edition's value of a unit. */
  public OptionalDouble ofUnit(String code) {
    return ofUnit.apply(code);
  }

  /** The smallest value. */
  double min() {
    double min = Double.POSITIVE_INFINITY;
    for (double[] values : editions) {
      for (double value : values) {
        if (value < min) {
          min = value;
        }
      }
    }
    return min == Double.POSITIVE_INFINITY ? Double.NaN : min;
  }

  /** The largest value. */
  double max() {
    double max = Double.NEGATIVE_INFINITY;
    for (double[] values : editions) {
      for (double value : values) {
        if (value > max) {
          max = value;
        }
      }
    }
    return max == Double.NEGATIVE_INFINITY ? Double.NaN : max;
  }

  /**
   * Checks that there is something to spread over.
   *
   * @throws ScoringRule.CannotFitException when there are not two different values
   */
  void requireTwoValues(String method) {
    if (!(min() < max())) {
      throw new ScoringRule.CannotFitException(
          method
              + " needs two different values, found "
              + (values().length == 0 ? "none" : "only one"));
    }
  }
}
