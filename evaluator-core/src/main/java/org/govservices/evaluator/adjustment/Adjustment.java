package org.govservices.evaluator.adjustment;

import java.util.Map;
import java.util.OptionalDouble;
import org.govservices.evaluator.normalisation.Scale;

/**
 * A rule that changes a dimension's score after its children were combined, by the value of one
 * indicator: a bonus, a deduction, a veto.
 */
public interface Adjustment {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /** Id of the indicator that decides. */
  String indicator();

  /**
   * The adjusted score.
   *
   * @param score of the dimension
   * @param value observed value of the indicator; empty when it has none
   */
  Outcome adjust(double score, OptionalDouble value, Scale scale);

  /**
   * What became of a score.
   *
   * @param score after the rule
   * @param capBand id of the best band the unit can still have; empty for no cap
   * @param change in words, for the log; empty when nothing changed
   */
  record Outcome(double score, String capBand, String change) {
    /** Nothing changed. */
    public static Outcome unchanged(double score) {
      return new Outcome(score, "", "");
    }
  }
}
