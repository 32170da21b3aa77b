package org.govservices.evaluator.evaluation.stage;

import java.util.Arrays;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;

/** Which cells were measured: what coverage is made of. */
final class MeasuredCells {
  private MeasuredCells() {}

  /**
   * Looks at every cell, those of units that are screened out too.
   *
   * @param observed before imputation: an imputed value was not measured
   * @return {@code double[indicator][unit]}: 1 measured, 0 not, NaN not applicable
   */
  static double[][] of(Run run, ObservationTable observed) {
    double[][] measured = new double[run.indicators.size()][run.roster.size()];
    for (int i = 0; i < measured.length; i++) {
      Arrays.fill(measured[i], Double.NaN);
      MissingRules missing = run.indicators.get(i).missing();
      for (int u = 0; u < run.roster.size(); u++) {
        Status status = observed.at(u, i).status();
        if (run.hasOwn(u, i) && status != Status.NOT_APPLICABLE) {
          measured[i][u] = isMeasured(status, missing) ? 1 : 0;
        }
      }
    }
    return measured;
  }

  private static boolean isMeasured(Status status, MissingRules missing) {
    return status == Status.OBSERVED
        || (status == Status.NOT_FOUND && missing.notFound() == MissingRules.Rule.ZERO);
  }
}
