package org.govservices.evaluator.evaluation.stage;

import java.util.OptionalDouble;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.framework.Preparation;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.text.LocalText;

/** Divides values by a number of the unit's own, where the contract says so. */
final class DenominatorStage {
  private DenominatorStage() {}

  /**
   * The table with values divided. A value whose unit has no such number becomes a failed
   * measurement: half of what it needs was not measured.
   */
  static ObservationTable divide(Run run, ObservationTable table) {
    if (run.indicators.stream().allMatch(i -> i.preparation().per().isEmpty())) {
      return table;
    }
    return table.map((unit, indicator) -> divide(run, unit, indicator, table.at(unit, indicator)));
  }

  /** One cell, divided. */
  static Observation divide(Run run, int unit, int indicator, Observation cell) {
    return run.indicators.get(indicator).preparation().per().stream()
        .filter(per -> cell.status() == Status.OBSERVED && run.takesPart(unit, indicator))
        .map(per -> divided(run, unit, indicator, per, cell))
        .findFirst()
        .orElse(cell);
  }

  private static Observation divided(
      Run run, int unit, int indicator, Preparation.Denominator per, Observation cell) {
    String id = run.indicators.get(indicator).id();
    OptionalDouble by = run.unit(unit).number(per.column());
    if (by.isEmpty()) {
      run.log(
          Decision.Stage.OBSERVE,
          "no-denominator",
          unit,
          id,
          new LocalText(
              "no '" + per.column() + "' to divide by; taken as failed",
              "没有可作除数的 '" + per.column() + "'；视为采集失败"));
      return Observation.gap(Status.FAILED, cell.origin(), cell.evidence(), cell.place());
    }
    return cell.withValue(cell.value().getAsDouble() / by.getAsDouble() * per.times());
  }
}
