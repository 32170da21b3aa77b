package org.govservices.evaluator.weighting;

import java.util.List;
import java.util.Optional;

/** How nodes get their weights. */
public interface Weighting {
  /** The method's name as files write it. */
  String method();

  /**
   * Weighs.
   *
   * @throws CannotWeighException when the data or the judgements do not allow it
   * @throws org.govservices.evaluator.input.InvalidInputException with the problems of a file of
   *     judgements
   */
  Weights weigh(Candidates candidates);

  /** The data that the weights are computed on; empty when they come from judgements. */
  default Optional<WeightingBasis> basis() {
    return Optional.empty();
  }

  /** The methods that it blends, in order. */
  default List<Weighting> parts() {
    return List.of();
  }

  /** The files of judgements that it reads, as its settings name them. */
  default List<String> files() {
    return List.of();
  }

  /** The data or the judgements do not allow the method to weigh; the message says why. */
  final class CannotWeighException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With the reason. */
    public CannotWeighException(String reason) {
      super(reason);
    }
  }
}
