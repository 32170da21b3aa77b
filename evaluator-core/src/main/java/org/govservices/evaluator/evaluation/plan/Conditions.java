package org.govservices.evaluator.evaluation.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.govservices.evaluator.adjustment.Adjustment;

/**
 * All that decides what dimensions score, but for the framework and the scores of indicators.
 *
 * @param observed {@code double[indicator][unit]}, values that adjustments look at; NaN for none
 * @param factors {@code double[node]}: what each node's weight is multiplied by; empty for none
 * @param coverage {@code double[node][unit]}; empty where nothing is withheld for want of it
 * @param rescaled rules that rescale, by the dimension; empty where they are fitted to its scores
 * @param listener is told of adjustments
 */
@SuppressWarnings("ArrayRecordComponent") // kernel columns, shared within this package only
public record Conditions(
    double[][] observed,
    Optional<double[]> factors,
    Optional<double[][]> coverage,
    Optional<Map<Integer, List<Rescaling.Fitted>>> rescaled,
    AdjustmentListener listener) {

  /** Is told of every score that an adjustment changes or takes away, and of every band it caps. */
  @FunctionalInterface
  public interface AdjustmentListener {
    /**
     * A rule was applied.
     *
     * @param before the score before the rule
     * @param value of the rule's indicator
     */
    void adjusted(
        int node,
        int unit,
        Adjustment rule,
        OptionalDouble before,
        OptionalDouble value,
        Adjustment.Outcome outcome);
  }

  /** The contract's weights, rules fitted to the scores, and nothing withheld. */
  public static Conditions of(double[][] observed) {
    return new Conditions(
        observed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        (node, unit, rule, before, value, outcome) -> {});
  }

  /** The same for other units: those with the values of these, which may stand several times. */
  public Conditions of(int[] units) {
    double[][] ofUnits = new double[observed.length][];
    for (int i = 0; i < observed.length; i++) {
      double[] column = observed[i];
      ofUnits[i] =
          column == null ? null : IntStream.of(units).mapToDouble(u -> column[u]).toArray();
    }
    return new Conditions(ofUnits, factors, coverage, rescaled, listener);
  }

  /** The same, with scores withheld for want of coverage. */
  public Conditions covered(double[][] by) {
    return new Conditions(observed, factors, Optional.of(by), rescaled, listener);
  }

  /** The same under other weights. */
  public Conditions weighted(double[] by) {
    return new Conditions(observed, Optional.of(by), coverage, rescaled, listener);
  }

  /** The same with rules that rescale as they were fitted before. */
  public Conditions rescaled(Map<Integer, List<Rescaling.Fitted>> by) {
    return new Conditions(observed, factors, coverage, Optional.of(by), listener);
  }

  /** The same with somebody who is told. */
  public Conditions heard(AdjustmentListener by) {
    return new Conditions(observed, factors, coverage, rescaled, by);
  }
}
