package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;

/**
 * The normalise stage: fits every scoring rule, applies it to every cell, and applies the missing
 * rules to cells without a value.
 */
final class IndicatorScores {
  private final Framework framework;
  private final ObservationTable table;
  private final Problems problems;
  private final List<Decision> log;

  /** {@code double[indicator][unit]}, NaN where not scored. */
  final double[][] scores;

  /** {@code double[indicator][unit]}: 1 a finding, 0 none, NaN not applicable. */
  final double[][] findings;

  final List<Fit> fits = new ArrayList<>();

  IndicatorScores(
      Framework framework, ObservationTable table, Problems problems, List<Decision> log) {
    this.framework = framework;
    this.table = table;
    this.problems = problems;
    this.log = log;
    List<Indicator> indicators = framework.indicators();
    this.scores = new double[indicators.size()][table.roster().size()];
    this.findings = new double[indicators.size()][table.roster().size()];
    for (int i = 0; i < indicators.size(); i++) {
      score(indicators.get(i), i);
    }
  }

  private void score(Indicator indicator, int i) {
    Map<String, List<Integer>> populations =
        table
            .roster()
            .groupedBy(
                indicator.score().population() == ScoringRule.Population.KIND ? "kind" : "all");
    populations.forEach(
        (population, units) -> {
          FittedRule rule = fit(indicator, i, population, units);
          if (rule != null) {
            units.forEach(unit -> score(indicator, rule, unit, i));
          }
        });
  }

  private FittedRule fit(Indicator indicator, int i, String population, List<Integer> units) {
    double[] values =
        units.stream()
            .map(unit -> table.at(unit, i))
            .filter(cell -> cell.status() == Status.OBSERVED)
            .mapToDouble(cell -> cell.value().getAsDouble())
            .toArray();
    boolean relative = indicator.score().population() != ScoringRule.Population.FIXED;
    if (relative && values.length == 0) {
      units.forEach(unit -> missing(indicator, table.at(unit, i), unit, i));
      return null;
    }
    try {
      FittedRule rule = indicator.score().fit(values, indicator.direction(), framework.scale());
      if (relative) {
        fits.add(new Fit(indicator.id(), population, values.length, rule.parameters()));
      }
      return rule;
    } catch (ScoringRule.CannotFitException e) {
      problems.add(
          Place.of("indicator").node(indicator.id()),
          e.getMessage() + (population.isEmpty() ? "" : " for kind '" + population + "'"));
      return null;
    }
  }

  private void score(Indicator indicator, FittedRule rule, int unit, int i) {
    Observation cell = table.at(unit, i);
    if (cell.status() != Status.OBSERVED) {
      missing(indicator, cell, unit, i);
      return;
    }
    double value = cell.value().getAsDouble();
    findings[i][unit] = 1;
    switch (rule.reading(value)) {
      case REFUSED -> {
        problems.add(
            cell.place().node(indicator.id()),
            "found "
                + NumberText.shortest(value)
                + " for unit '"
                + code(unit)
                + "'; outside what the scoring rule allows: "
                + indicator.score().settings());
        return;
      }
      case CAPPED ->
          log(
              "capped",
              unit,
              indicator,
              NumberText.shortest(value)
                  + " is outside the goalposts and scored as the nearest one");
      case AS_IS -> {
        // nothing to say
      }
    }
    scores[i][unit] = rule.score(value);
  }

  private void missing(Indicator indicator, Observation cell, int unit, int i) {
    Status status = cell.status();
    MissingRules.Rule rule = indicator.missing().of(status);
    scores[i][unit] = Double.NaN;
    findings[i][unit] =
        status == Status.NOT_APPLICABLE
            ? Double.NaN
            : status == Status.NOT_FOUND && rule == MissingRules.Rule.ZERO ? 1 : 0;
    switch (rule) {
      case ZERO -> {
        scores[i][unit] = framework.scale().low();
        log("scored-zero", unit, indicator, status.keyword() + because(cell));
      }
      case EXCLUDE -> log("excluded", unit, indicator, status.keyword() + because(cell));
      case REFUSE ->
          problems.add(
              cell.place().node(indicator.id()),
              "unit '" + code(unit) + "' is " + status.keyword() + ", which the contract refuses");
    }
  }

  private static String because(Observation cell) {
    return cell.evidence().isEmpty() ? "" : ": " + cell.evidence();
  }

  private void log(String event, int unit, Indicator indicator, String detail) {
    log.add(new Decision(Decision.Stage.NORMALISE, event, code(unit), indicator.id(), detail));
  }

  private String code(int unit) {
    return table.roster().get(unit).code();
  }
}
