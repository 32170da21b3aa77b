package org.govservices.evaluator.evaluation.plan;

import java.util.List;
import org.govservices.evaluator.framework.Dimension;

/** What dimensions were to be scored from does not allow it; says at which and why. */
public final class CannotScoreException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Refusal> refusals;

  /**
   * What is wrong at a dimension.
   *
   * @param setting of the dimension that cannot be followed, as files write it
   */
  public record Refusal(Dimension dimension, String setting, String message) {}

  /** With at least one refusal. */
  CannotScoreException(List<Refusal> refusals) {
    super(refusals.get(0).message());
    this.refusals = List.copyOf(refusals);
  }

  /** All of them, those of children before those of their parents. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
