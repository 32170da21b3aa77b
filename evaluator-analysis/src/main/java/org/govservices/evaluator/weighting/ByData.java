package org.govservices.evaluator.weighting;

import java.util.Optional;

/** Weights that are computed on data. */
interface ByData extends Weighting {
  /** The data. */
  WeightingBasis data();

  @Override
  default Optional<WeightingBasis> basis() {
    return Optional.of(data());
  }
}
