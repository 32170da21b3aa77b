package org.govservices.evaluator.normalisation;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All transforms. */
public final class Transforms {
  /** In the order they are listed. */
  public static final Methods<Transform> ALL =
      new Methods<>(
          "transform",
          List.of(NoTransform.METHOD, LogTransform.METHOD, SquareRootTransform.METHOD));

  private Transforms() {}
}
