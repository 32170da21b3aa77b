package org.govservices.evaluator.weighting;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** How much nodes vary, as weights. */
final class Spread {
  private Spread() {}

  /** The standard deviation, by n − 1. */
  static double standardDeviation(double[] values) {
    return new StandardDeviation().evaluate(values);
  }

  /**
   * Spreads as they are, when they can be weights.
   *
   * @throws Weighting.CannotWeighException when no node varies
   */
  static double[] weights(double[] spreads) {
    if (!(DoubleStream.of(spreads).sum() > 0)) {
      throw new Weighting.CannotWeighException("no node varies between units");
    }
    return spreads;
  }
}
