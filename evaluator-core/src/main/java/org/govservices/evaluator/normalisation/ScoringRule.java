package org.govservices.evaluator.normalisation;

import java.util.Map;
import org.govservices.evaluator.method.Keyword;

/**
 * How an indicator's values become scores. A relative rule is fitted to values first; an absolute
 * rule ignores them. After fitting both are the same thing: see {@link FittedRule}.
 */
public interface ScoringRule {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /** Which units' values the rule is fitted to. */
  Population population();

  /** Whether scores stay within the framework's scale whatever the values. */
  boolean staysOnScale();

  /**
   * Fits the rule.
   *
   * @param values observed values of the population, in the order of the units; may be empty for an
   *     absolute rule
   * @throws CannotFitException when these values do not allow it
   */
  FittedRule fit(double[] values, Direction direction, Scale scale);

  /** The values that a rule is fitted to. */
  enum Population implements Keyword {
    /** None: the parameters stand in the definition. */
    FIXED,
    /** All units of the evaluation. */
    ALL,
    /** The units of the same kind. */
    KIND
  }

  /** The values do not allow the rule to be fitted; the message says why. */
  final class CannotFitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public CannotFitException(String reason) {
      super(reason);
    }
  }
}
