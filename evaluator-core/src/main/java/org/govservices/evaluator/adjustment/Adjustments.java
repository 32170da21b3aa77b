package org.govservices.evaluator.adjustment;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All adjustments. */
public final class Adjustments {
  /** In the order they are listed. */
  public static final Methods<Adjustment> ALL =
      new Methods<>("adjustment", List.of(Bonus.METHOD, Deduction.METHOD, Veto.METHOD));

  private Adjustments() {}
}
