package org.govservices.evaluator.evaluation.stage;

import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.text.LocalText;

/** Leaves out units of which too little was observed, as the contract states. */
final class ScreenStage {
  /** 0.55 of 20 is 11, not the 11.000000000000002 that it is in floating point. */
  private static final double NOISE = 1e-9;

  private ScreenStage() {}

  /** Screens units by their own observations, and units without any by their parts. */
  static void screen(Run run, ObservationTable table) {
    for (int u = 0; u < run.roster.size(); u++) {
      screen(run, table, u);
    }
    for (int parent : run.roster.parents()) {
      if (run.isRolledUp(parent)
          && run.roster.parts(parent).stream().allMatch(run::isScreenedOut)) {
        run.screenOut(parent);
        log(run, parent, new LocalText("all its parts are screened out", "其下属全部被筛除"));
      }
    }
  }

  private static void screen(Run run, ObservationTable table, int unit) {
    int applicable = 0;
    int observed = 0;
    for (int i = 0; i < run.indicators.size(); i++) {
      Status status = table.at(unit, i).status();
      if (run.hasOwn(unit, i) && status != Status.NOT_APPLICABLE) {
        applicable++;
        observed += status == Status.OBSERVED ? 1 : 0;
      }
    }
    double least = run.framework.screening();
    if (observed < least * applicable - NOISE) {
      run.screenOut(unit);
      log(
          run,
          unit,
          new LocalText(
              observed
                  + " of "
                  + applicable
                  + " indicators observed; the contract asks for "
                  + NumberText.fixed(least * 100, 1)
                  + " %",
              applicable
                  + " 项指标中观测到 "
                  + observed
                  + " 项；规则要求 "
                  + NumberText.fixed(least * 100, 1)
                  + " %"));
    }
  }

  private static void log(Run run, int unit, LocalText words) {
    run.log(Decision.Stage.SCREEN, "screened-out", unit, "", words);
  }
}
