package org.govservices.evaluator.evaluation;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.number.Rounding;

/**
 * The units of a kind at a node.
 *
 * @param units how many are of the kind
 * @param scored how many of them have a score there
 * @param median of their graded scores; the mean of the two middle ones of an even number
 * @param best of their graded scores
 */
public record Peers(int units, int scored, OptionalDouble median, OptionalDouble best) {
  static Peers of(Evaluation evaluation, String kind, int node) {
    int[] units =
        IntStream.range(0, evaluation.roster().size())
            .filter(unit -> evaluation.roster().get(unit).kind().equals(kind))
            .toArray();
    double[] grades =
        IntStream.of(units)
            .mapToObj(unit -> evaluation.result(unit, node).grade())
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    return grades.length == 0
        ? new Peers(units.length, 0, OptionalDouble.empty(), OptionalDouble.empty())
        : new Peers(
            units.length,
            grades.length,
            OptionalDouble.of(median(grades, evaluation.framework().grading().decimals())),
            OptionalDouble.of(StatUtils.max(grades)));
  }

  /** The mean of two grades has one decimal more than they have, which a double may miss. */
  private static double median(double[] grades, int decimals) {
    return Rounding.HALF_UP.round(StatUtils.percentile(grades, 50), decimals + 1);
  }
}
