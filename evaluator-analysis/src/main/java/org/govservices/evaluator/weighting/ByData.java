package org.govservices.evaluator.weighting;

import java.util.Optional;

/** Weights that are computed on data. */
interface ByData extends Weighting {
  /** The data. */
  Basis data();

  @Override
  default Optional<Basis> basis() {
    return Optional.of(data());
  }
}
