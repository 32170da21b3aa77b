package org.govservices.evaluator.evaluation;

import java.util.Arrays;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;

/** Which cells are findings: what coverage is made of. */
final class Findings {
  private Findings() {}

  /**
   * Looks at every cell, those of units that are screened out too.
   *
   * @param observed before imputation: an imputed value is no finding
   * @return {@code double[indicator][unit]}: 1 a finding, 0 none, NaN not applicable
   */
  static double[][] of(Run run, ObservationTable observed) {
    double[][] findings = new double[run.indicators.size()][run.roster.size()];
    for (int i = 0; i < findings.length; i++) {
      Arrays.fill(findings[i], Double.NaN);
      MissingRules missing = run.indicators.get(i).missing();
      for (int u = 0; u < run.roster.size(); u++) {
        Status status = observed.at(u, i).status();
        if (run.hasOwn(u, i) && status != Status.NOT_APPLICABLE) {
          findings[i][u] = isFinding(status, missing) ? 1 : 0;
        }
      }
    }
    return findings;
  }

  private static boolean isFinding(Status status, MissingRules missing) {
    return status == Status.OBSERVED
        || (status == Status.NOT_FOUND && missing.notFound() == MissingRules.Rule.ZERO);
  }
}
