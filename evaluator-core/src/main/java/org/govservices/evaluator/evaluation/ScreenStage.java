package org.govservices.evaluator.evaluation;

import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;

/** Leaves out units of which too little was observed, as the contract states. */
final class ScreenStage {
  private ScreenStage() {}

  static void screen(Run run, ObservationTable table) {
    double least = run.framework.screening();
    for (int u = 0; u < run.roster.size(); u++) {
      int applicable = 0;
      int observed = 0;
      for (int i = 0; i < run.indicators.size(); i++) {
        Status status = table.at(u, i).status();
        if (run.takesPart(u, i) && status != Status.NOT_APPLICABLE) {
          applicable++;
          observed += status == Status.OBSERVED ? 1 : 0;
        }
      }
      if (applicable > 0 && observed < least * applicable) {
        run.screenOut(u);
        run.log(
            Decision.Stage.SCREEN,
            "screened-out",
            u,
            "",
            observed
                + " of "
                + applicable
                + " indicators observed; the contract asks for "
                + NumberText.fixed(least * 100, 1)
                + " %");
      }
    }
  }
}
