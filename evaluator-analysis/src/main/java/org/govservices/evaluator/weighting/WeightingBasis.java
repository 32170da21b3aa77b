package org.govservices.evaluator.weighting;

import java.util.List;
import org.govservices.evaluator.method.Method;
import org.govservices.evaluator.method.Settings;

/**
 * On which data weights are computed: the choice often matters more than the method.
 *
 * @param stage how far the values have come
 * @param gaps what becomes of units that lack some of them
 */
public record WeightingBasis(Stage stage, GapRule gaps) {
  static final Method.Parameter STAGE =
      new Method.Parameter(
          "stage",
          "raw (as observed) | treated (imputed, treated, transformed) | min-max (treated, then 0"
              + " to 1 in their direction) | scores; dimensions have scores only");
  static final Method.Parameter GAPS =
      new Method.Parameter(
          "gaps",
          "refuse (as when not given) | complete (units with all values) | available (each"
              + " statistic over the units that have what it needs)");
  static final Method.Parameter WHOLE_UNITS =
      new Method.Parameter("gaps", "refuse (as when not given) | complete (units with all values)");

  static WeightingBasis read(Settings settings) {
    return new WeightingBasis(
        settings.word("stage", Stage.class),
        settings.has("gaps") ? settings.word("gaps", GapRule.class) : GapRule.REFUSE);
  }

  /** For methods that need every value of a unit. */
  static WeightingBasis readWhole(Settings settings) {
    WeightingBasis basis = read(settings);
    if (basis.gaps() == GapRule.AVAILABLE) {
      settings.problem("needs all values of a unit: 'gaps' is refuse or complete");
    }
    return basis;
  }

  /** The choices, for the record. */
  List<Measure> measures(NodeColumns columns) {
    return List.of(
        Measure.choice("stage", stage),
        Measure.choice("gaps", gaps),
        Measure.of("units", columns.units().size()));
  }
}
