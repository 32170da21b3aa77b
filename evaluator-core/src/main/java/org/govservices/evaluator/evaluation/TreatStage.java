package org.govservices.evaluator.evaluation;

import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.normalisation.Transform;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;

/** Treats outliers and transforms values: the last step before scoring. */
final class TreatStage {
  private final Run run;
  private final ObservationTable table;

  private TreatStage(Run run, ObservationTable table) {
    this.run = run;
    this.table = table;
  }

  /**
   * The values to be scored.
   *
   * @return {@code double[indicator][unit]}, NaN where there is none
   */
  static double[][] treat(Run run, ObservationTable table) {
    TreatStage stage = new TreatStage(run, table);
    double[][] values = columns(run, table);
    for (int i = 0; i < values.length; i++) {
      values[i] = stage.column(i, values[i]);
    }
    return values;
  }

  /**
   * The values of a table that take part.
   *
   * @return {@code double[indicator][unit]}, NaN where there is none
   */
  static double[][] columns(Run run, ObservationTable table) {
    double[][] columns = new double[run.indicators.size()][run.roster.size()];
    for (int i = 0; i < columns.length; i++) {
      for (int u = 0; u < columns[i].length; u++) {
        Observation cell = table.at(u, i);
        boolean present = cell.status() == Status.OBSERVED && run.takesPart(u, i);
        columns[i][u] = present ? cell.value().getAsDouble() : Double.NaN;
      }
    }
    return columns;
  }

  private double[] column(int i, double[] values) {
    Indicator indicator = run.indicators.get(i);
    double[] treated =
        indicator
            .preparation()
            .treat()
            .treat(
                values,
                change ->
                    run.log(
                        Decision.Stage.TREAT,
                        change.step(),
                        change.unit(),
                        indicator.id(),
                        NumberText.shortest(change.from())
                            + " became "
                            + NumberText.shortest(change.to())));
    return transformed(i, treated);
  }

  private double[] transformed(int i, double[] values) {
    Transform transform = run.indicators.get(i).preparation().transform();
    double[] transformed = values.clone();
    for (int u = 0; u < values.length; u++) {
      if (Double.isNaN(values[u])) {
        continue;
      }
      if (transform.allows(values[u])) {
        transformed[u] = transform.applyAsDouble(values[u]);
      } else {
        run.problem(
            table,
            u,
            i,
            "found "
                + NumberText.shortest(values[u])
                + " for unit '"
                + run.unit(u).code()
                + "', which transform '"
                + transform.method()
                + "' is not defined for");
      }
    }
    return transformed;
  }
}
