package org.govservices.evaluator.evaluation.stage;

import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.normalisation.Transform;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.observation.Unit;
import org.govservices.evaluator.text.LocalText;
import org.govservices.evaluator.treatment.Treatment;

/** Treats outliers and transforms values: the last step before scoring. */
final class TreatStage {
  private final Run run;
  private final ObservationTable table;

  TreatStage(Run run, ObservationTable table) {
    this.run = run;
    this.table = table;
  }

  /** The values of one indicator that take part: {@code double[unit]}, NaN where there is none. */
  static double[] column(Run run, ObservationTable table, int i) {
    double[] column = new double[run.roster.size()];
    for (int u = 0; u < column.length; u++) {
      Observation cell = table.at(u, i);
      boolean present = cell.status() == Status.OBSERVED && run.takesPart(u, i);
      column[u] = present ? cell.value().getAsDouble() : Double.NaN;
    }
    return column;
  }

  /**
   * The values of an indicator without outliers.
   *
   * @param values {@code double[unit]}, NaN where there is none; not changed
   * @param begun what a treatment made of them that this one goes on from, or the values
   */
  double[] withoutOutliers(int i, Treatment treatment, double[] values, double[] begun) {
    Indicator indicator = run.indicators.get(i);
    Treatment.Log log = new TreatmentLog(indicator.id());
    try {
      return begun == values ? treatment.treat(values, log) : treatment.goOn(values, begun, log);
    } catch (Treatment.CannotTreatException e) {
      run.problem(indicator, "treat", e.getMessage());
      return values;
    }
  }

  private final class TreatmentLog implements Treatment.Log {
    private final String indicator;

    TreatmentLog(String indicator) {
      this.indicator = indicator;
    }

    @Override
    public void changed(int unit, double from, double to, String step) {
      LocalText words =
          new LocalText(
              NumberText.shortest(from) + " became " + NumberText.shortest(to),
              NumberText.shortest(from) + " 变为 " + NumberText.shortest(to));
      run.log(Decision.Stage.TREAT, step, unit, indicator, words);
    }

    @Override
    public void note(LocalText text) {
      run.log.add(new Decision(Decision.Stage.TREAT, "treated", "", indicator, text));
    }
  }

  /** The values of an indicator, transformed: {@code double[unit]}, NaN where there is none. */
  double[] transform(int i, double[] values) {
    Transform transform = run.indicators.get(i).preparation().transform();
    double[] transformed = values.clone();
    for (int u = 0; u < values.length; u++) {
      if (Double.isNaN(values[u])) {
        continue;
      }
      if (transform.allows(values[u])) {
        transformed[u] = transform.applyAsDouble(values[u]);
      } else {
        run.problem(table, u, i, notDefined(transform, values[u], run.unit(u)));
      }
    }
    return transformed;
  }

  /** The message for a value that a transform does not take. */
  static String notDefined(Transform transform, double value, Unit unit) {
    return "found "
        + NumberText.shortest(value)
        + " for unit '"
        + unit.code()
        + "', which transform '"
        + transform.method()
        + "' is not defined for";
  }
}
