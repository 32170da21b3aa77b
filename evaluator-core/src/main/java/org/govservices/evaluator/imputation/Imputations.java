package org.govservices.evaluator.imputation;

import java.util.List;
import org.govservices.evaluator.method.Methods;

/** All imputations. */
public final class Imputations {
  /** In the order they are listed. */
  public static final Methods<Imputation> ALL =
      new Methods<>(
          "imputation",
          List.of(
              GroupImputation.MEAN,
              GroupImputation.MEDIAN,
              RowImputation.MEAN,
              RowImputation.MEDIAN,
              RegressionImputation.METHOD,
              NearestUnitsImputation.METHOD,
              LastEditionImputation.METHOD));

  private Imputations() {}
}
