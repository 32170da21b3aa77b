package org.govservices.evaluator.adjustment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.text.LocalText;

/**
 * A rule that changes a dimension's score after its children were combined, by the value of one
 * indicator: a bonus, a deduction, a veto. A dimension's rules are applied in their order, each to
 * what the one before it left.
 */
public interface Adjustment {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /** The method's name in both languages. */
  LocalText words();

  /** Id of the indicator that decides. */
  String indicator();

  /**
   * What becomes of a score.
   *
   * @param score of the dimension; empty when it is not scored
   * @param value of the indicator, imputed where the contract says so; empty when it has none
   */
  Outcome adjust(OptionalDouble score, OptionalDouble value, Scale scale);

  /**
   * What makes the rule impossible at its place; empty when nothing does.
   *
   * @param bands ids of the framework's bands
   * @param atIndex whether the dimension is the index
   */
  Optional<String> fault(Scale scale, List<String> bands, boolean atIndex);

  /**
   * What became of a score.
   *
   * @param score after the rule; empty when there is none
   * @param failed whether the unit failed, so that it has no score
   * @param capBand id of the best band the unit can still have, if the rule caps it
   */
  record Outcome(OptionalDouble score, boolean failed, Optional<String> capBand) {
    /** A score that went on, changed or not. */
    public static Outcome of(OptionalDouble score) {
      return new Outcome(score, false, Optional.empty());
    }

    /** Whether the rule changed anything. */
    public boolean changes(OptionalDouble before) {
      return failed || capBand.isPresent() || !score.equals(before);
    }
  }
}
