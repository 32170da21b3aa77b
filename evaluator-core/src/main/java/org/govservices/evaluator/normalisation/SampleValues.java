package org.govservices.evaluator.normalisation;

import java.util.OptionalDouble;
import java.util.function.Function;

/** The values that a rule is fitted to. */
public final class SampleValues {
  private final double[] values;
  private final Function<String, OptionalDouble> ofUnit;

  /**
   * A sample.
   *
   * @param values present values, this edition's in the order of the units, then earlier editions'
   * @param ofUnit this edition's value of a unit's code, in or out of the population
   */
  public SampleValues(double[] values, Function<String, OptionalDouble> ofUnit) {
    this.values = values.clone();
    this.ofUnit = ofUnit;
  }

  /** Values whose units do not matter. */
  public static SampleValues of(double... values) {
    return new SampleValues(values, code -> OptionalDouble.empty());
  }

  /** The values, a copy. */
  public double[] values() {
    return values.clone();
  }

  /** This edition's value of a unit. */
  public OptionalDouble ofUnit(String code) {
    return ofUnit.apply(code);
  }
}
