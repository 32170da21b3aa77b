package org.govservices.evaluator.normalisation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.number.NumberText;

/** The values that a rule is fitted to. */
public final class SampleValues {
  private final List<double[]> editions;
  private final Function<String, OptionalDouble> ofUnit;
  private Range range;

  private record Range(double min, double max) {}

  /**
   * A sample.
   *
   * @param editions values in the order of the units, NaN where there is none: this edition's, then
   *     earlier ones', the latest first; the arrays are taken over, not copied: a nation's columns
   *     are large
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

  /** All values that are there. */
  public double[] values() {
    double[] present = new double[size()];
    int next = 0;
    for (double[] values : editions) {
      for (double value : values) {
        if (!Double.isNaN(value)) {
          present[next++] = value;
        }
      }
    }
    return present;
  }

  /** How many values are there. */
  public int size() {
    int size = 0;
    for (double[] values : editions) {
      for (double value : values) {
        size += Double.isNaN(value) ? 0 : 1;
      }
    }
    return size;
  }

  /** The values of the earliest edition that has any. */
  public double[] earliest() {
    for (int e = editions.size() - 1; e > 0; e--) {
      double[] values = present(Arrays.stream(editions.get(e)));
      if (values.length > 0) {
        return values;
      }
    }
    return present(Arrays.stream(editions.get(0)));
  }

  private static double[] present(DoubleStream values) {
    return values.filter(value -> !Double.isNaN(value)).toArray();
  }

  /** This edition's value of a unit. */
  public OptionalDouble ofUnit(String code) {
    return ofUnit.apply(code);
  }

  /** The smallest value; NaN when there is none. */
  double min() {
    return range().min();
  }

  /** The largest value; NaN when there is none. */
  double max() {
    return range().max();
  }

  /** Found once, in one pass: reading the values is what fitting a large sample costs. */
  private Range range() {
    if (range == null) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      for (double[] values : editions) {
        for (double value : values) {
          if (value < min) {
            min = value;
          }
          if (value > max) {
            max = value;
          }
        }
      }
      range = min > max ? new Range(Double.NaN, Double.NaN) : new Range(min, max);
    }
    return range;
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
              + (Double.isNaN(min())
                  ? "none"
                  : "only one (" + NumberText.withoutNoise(min()) + ")"));
    }
  }
}
