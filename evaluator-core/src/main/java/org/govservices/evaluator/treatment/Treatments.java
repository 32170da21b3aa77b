package org.govservices.evaluator.treatment;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All treatments. */
public final class Treatments {
  /** In the order they are listed. */
  public static final Methods<Treatment> ALL =
      new Methods<>(
          "treatment",
          List.of(
              NoTreatment.METHOD,
              Winsorise.METHOD,
              Winsorise.THEN_LOG,
              BoxCox.METHOD,
              ClipQuantiles.METHOD));

  private Treatments() {}
}
