package org.govservices.evaluator.reports.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.output.Table;
import org.govservices.evaluator.reports.output.TitledTable;
import org.govservices.evaluator.robustness.sensitivity.Sensitivity;
import org.govservices.evaluator.robustness.sensitivity.VarianceShare;
import org.govservices.evaluator.text.LocalText;

/** Which choice decides how much: a row per output and choice. */
final class SensitivityTable {
  /** The output that is about all units. */
  static final String SHIFT = "mean-rank-shift";

  private SensitivityTable() {}

  static TitledTable of(Sensitivity sensitivity, Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    rows(sensitivity.shift(), evaluation, rows);
    sensitivity.units().forEach(output -> rows(output, evaluation, rows));
    String runs = Long.toString(sensitivity.runs());
    return new TitledTable(
        "sensitivity",
        new LocalText("Sensitivity", "敏感性"),
        sensitivity.exact()
            ? new LocalText(
                "exact shares of the variance over all " + runs + " combinations of alternatives",
                "全部 " + runs + " 种组合的方差份额（精确值）")
            : new LocalText(
                "shares of the variance estimated from "
                    + runs
                    + " runs, with 95 % intervals of the estimates; small ones may be negative",
                "由 " + runs + " 次模拟估计的方差份额及其 95% 区间；较小的估计值可能为负"),
        Set.of("output", "choice", "words"),
        new Table(
            List.of(
                "output",
                "choice",
                "first",
                "first_low",
                "first_high",
                "total",
                "total_low",
                "total_high",
                "output_mean",
                "output_variance",
                "words"),
            rows));
  }

  private static void rows(
      Sensitivity.Output output, Evaluation evaluation, List<List<String>> rows) {
    boolean ofUnit = output.unit().isPresent();
    String name = ofUnit ? evaluation.roster().get(output.unit().getAsInt()).code() : SHIFT;
    for (VarianceShare effect : output.effects()) {
      List<String> row = new ArrayList<>(List.of(name, effect.choice()));
      row.add(NumberText.withoutNoise(effect.first()));
      interval(effect.firstInterval(), row);
      row.add(NumberText.withoutNoise(effect.total()));
      interval(effect.totalInterval(), row);
      row.add(NumberText.withoutNoise(output.mean()));
      row.add(NumberText.withoutNoise(output.variance()));
      row.add(SensitivityWords.of(effect, ofUnit).in(evaluation.spec().language()));
      rows.add(row);
    }
  }

  private static void interval(Optional<VarianceShare.Interval> interval, List<String> row) {
    row.add(interval.map(i -> NumberText.withoutNoise(i.low())).orElse(""));
    row.add(interval.map(i -> NumberText.withoutNoise(i.high())).orElse(""));
  }
}
