package org.govservices.evaluator.reports.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.output.Table;
import org.govservices.evaluator.reports.output.TitledTable;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.RobustnessSpec;
import org.govservices.evaluator.robustness.confidence.RankConfidence;
import org.govservices.evaluator.text.LocalText;

/** The tables of ranks with a stated coverage: errors of measurement alone. */
final class ConfidenceTables {
  private final Evaluation evaluation;
  private final List<RankConfidence> sets;
  private final String level;

  ConfidenceTables(Robustness robustness) {
    this.evaluation = robustness.evaluation();
    this.sets = robustness.confidence();
    this.level = robustness.spec().confidence().map(RobustnessSpec.Confidence::percent).orElse("");
  }

  List<TitledTable> all() {
    List<TitledTable> tables = new ArrayList<>();
    if (!sets.isEmpty()) {
      tables.add(ranks());
    }
    if (sets.stream().flatMap(set -> set.bands().stream()).anyMatch(bands -> !bands.isEmpty())) {
      tables.add(bands());
    }
    return tables;
  }

  private TitledTable ranks() {
    List<List<String>> rows = new ArrayList<>();
    for (RankConfidence set : sets) {
      for (int u = 0; u < set.units().size(); u++) {
        rows.add(
            List.of(
                set.group(),
                code(set, u),
                set.of(),
                Integer.toString(set.marginal().get(u).low()),
                Integer.toString(set.marginal().get(u).high()),
                Integer.toString(set.simultaneous().get(u).low()),
                Integer.toString(set.simultaneous().get(u).high())));
      }
    }
    return new TitledTable(
        "rank-confidence",
        new LocalText("Rank confidence", "排名置信集"),
        new LocalText(
            "ranks that errors of measurement leave open under the contract's own weights and"
                + " methods: marginal sets hold one unit's true rank with "
                + level
                + " probability, simultaneous sets all of them together",
            "在现行权重与方法下，仅由测量误差造成的排名不确定性：marginal 以 "
                + level
                + " 的概率包含单个评估对象的真实排名，simultaneous 同时包含全部真实排名"),
        Set.of("group", "unit", "of"),
        new Table(
            List.of(
                "group",
                "unit",
                "of",
                "marginal_low",
                "marginal_high",
                "simultaneous_low",
                "simultaneous_high"),
            rows));
  }

  private TitledTable bands() {
    List<List<String>> rows = new ArrayList<>();
    for (RankConfidence set : sets) {
      for (int u = 0; u < set.bands().size(); u++) {
        String unit = code(set, u);
        set.bands()
            .get(u)
            .forEach(
                (band, share) -> rows.add(List.of(unit, band, NumberText.withoutNoise(share))));
      }
    }
    return new TitledTable(
        "band-confidence",
        new LocalText("Bands and errors", "等级与测量误差"),
        new LocalText(
            "the probability of each band under errors of measurement alone", "仅考虑测量误差时各等级的概率"),
        Set.of("unit", "band"),
        new Table(List.of("unit", "band", "probability"), rows));
  }

  private String code(RankConfidence set, int unit) {
    return evaluation.roster().get(set.units().get(unit)).code();
  }
}
