package org.govservices.evaluator.normalisation;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.govservices.evaluator.observation.Answers;

/**
 * How an indicator's values become scores. A relative rule is fitted to values first; an absolute
 * rule ignores them. After fitting both are the same thing: see {@link FittedRule}.
 */
public interface ScoringRule {
  /** The method's name as files write it. */
  String method();

  /** The method's settings as files write them, in print order. */
  Map<String, Object> settings();

  /** Which values the rule is fitted to. */
  default Sample sample() {
    return Sample.NONE;
  }

  /**
   * Where the rule's scores lie, whatever the values; {@link Scale#UNBOUNDED} when they have no
   * ends. Empty when the rule maps onto ends that neither it nor the framework's scale states: then
   * it cannot be used.
   *
   * @param framework the framework's scale
   */
  Optional<Scale> range(Scale framework);

  /** Whether the rule itself says that values of the other direction are better. */
  default boolean contradicts(Direction direction) {
    return false;
  }

  /** How observations are written when they are not plain numbers. */
  default Optional<Answers> answers() {
    return Optional.empty();
  }

  /**
   * Fits the rule.
   *
   * @param sample the values; an absolute rule ignores them
   * @throws CannotFitException when these values do not allow it
   */
  FittedRule fit(SampleValues sample, Direction direction, Scale scale);

  /**
   * The same rule for values that were transformed: what it states in the indicator's unit of
   * measurement is transformed too. A rule that states no values is its own.
   */
  default ScoringRule transformed(DoubleUnaryOperator transform) {
    return this;
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
