package org.govservices.evaluator.aggregation;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All aggregations. */
public final class Aggregations {
  /** In the order they are listed. */
  public static final Methods<Aggregation> ALL =
      new Methods<>("aggregation", List.of(Arithmetic.METHOD, Geometric.METHOD));

  private Aggregations() {}
}
