package org.govservices.evaluator.aggregation;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All aggregations. */
public final class Aggregations {
  /** In the order they are listed. */
  public static final Methods<Aggregation> ALL =
      new Methods<>(
          "aggregation",
          List.of(
              Arithmetic.METHOD,
              Deductions.METHOD,
              Geometric.METHOD,
              Harmonic.METHOD,
              PowerMean.METHOD,
              Minimum.METHOD,
              Owa.METHOD,
              MazziottaPareto.METHOD,
              Topsis.METHOD,
              Borda.METHOD,
              Copeland.METHOD));

  private Aggregations() {}
}
