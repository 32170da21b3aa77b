package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.normalisation.Transform;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Status;

/**
 * Fits every scoring rule, applies it to every value, and applies the missing rules to cells
 * without one.
 */
final class NormaliseStage {
  private final Run run;
  private final ObservationTable observed;
  private final double[][] values;
  private final List<ObservationTable> earlier;

  /** {@code double[indicator][unit]}, NaN where not scored. */
  final double[][] scores;

  final List<Fit> fits = new ArrayList<>();

  /**
   * Runs the stage.
   *
   * @param observed as observed: its statuses decide which missing rule a cell without a value gets
   * @param values {@code double[indicator][unit]}, imputed, treated and transformed; NaN for none
   * @param earlier earlier editions, the latest first
   */
  NormaliseStage(
      Run run, ObservationTable observed, double[][] values, List<ObservationTable> earlier) {
    this.run = run;
    this.observed = observed;
    this.values = values;
    this.earlier = earlier;
    this.scores = new double[values.length][run.roster.size()];
    for (int i = 0; i < values.length; i++) {
      Arrays.fill(scores[i], Double.NaN);
      score(i);
    }
  }

  private void score(int i) {
    boolean byKind = rule(i).sample().population() == Sample.Population.KIND;
    run.roster
        .groupedBy(byKind ? "kind" : "all")
        .forEach(
            (population, all) -> {
              List<Integer> units = all.stream().filter(u -> run.takesPart(u, i)).toList();
              FittedRule fitted = fit(i, population, units);
              units.forEach(unit -> score(i, fitted, unit));
            });
  }

  private ScoringRule rule(int i) {
    Indicator indicator = run.indicators.get(i);
    return indicator.score().transformed(indicator.preparation().transform());
  }

  /** The fitted rule; null when there is nothing to score or it cannot be fitted. */
  private FittedRule fit(int i, String population, List<Integer> units) {
    Indicator indicator = run.indicators.get(i);
    ScoringRule rule = rule(i);
    SampleValues sample = new SampleValues(editions(i, rule, units), code -> valueOf(i, code));
    int n = sample.values().length;
    if (!rule.sample().isNone() && n == 0) {
      return null;
    }
    try {
      FittedRule fitted = rule.fit(sample, indicator.direction(), run.framework.scale());
      if (!rule.sample().isNone()) {
        fits.add(new Fit(indicator.id(), population, n, fitted.parameters()));
      }
      return fitted;
    } catch (ScoringRule.CannotFitException e) {
      run.problem(
          indicator,
          "score",
          e.getMessage() + (population.isEmpty() ? "" : " for kind '" + population + "'"));
      return null;
    }
  }

  private OptionalDouble valueOf(int i, String code) {
    double value =
        run.roster.indexOf(code).stream()
            .mapToDouble(u -> values[i][u])
            .findFirst()
            .orElse(Double.NaN);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The values of this edition and, if the rule wants them, of each earlier one. */
  private List<double[]> editions(int i, ScoringRule rule, List<Integer> units) {
    List<double[]> editions = new ArrayList<>();
    editions.add(units.stream().mapToDouble(u -> values[i][u]).toArray());
    if (rule.sample().editions() == Sample.Editions.ALL) {
      for (ObservationTable table : earlier) {
        editions.add(
            units.stream()
                .filter(u -> table.at(u, i).status() == Status.OBSERVED)
                .mapToDouble(u -> earlierValue(i, table, u))
                .toArray());
      }
    }
    return editions;
  }

  private double earlierValue(int i, ObservationTable table, int unit) {
    Transform transform = run.indicators.get(i).preparation().transform();
    double value = table.at(unit, i).value().getAsDouble();
    if (transform.allows(value)) {
      return transform.applyAsDouble(value);
    }
    run.problem(table, unit, i, TreatStage.notDefined(transform, value, run.unit(unit)));
    return Double.NaN;
  }

  private void score(int i, FittedRule rule, int unit) {
    Observation cell = observed.at(unit, i);
    if (cell.status() != Status.OBSERVED) {
      missing(i, unit, cell);
    }
    double value = values[i][unit];
    if (rule == null || Double.isNaN(value)) {
      return;
    }
    Indicator indicator = run.indicators.get(i);
    switch (rule.reading(value)) {
      case REFUSED -> {
        run.problem(
            observed,
            unit,
            i,
            "found "
                + NumberText.shortest(value)
                + " for unit '"
                + run.unit(unit).code()
                + "'; the scoring rule takes no such value: "
                + ResolvedContract.method(
                    indicator.score().method(), indicator.score().settings()));
        return;
      }
      case CAPPED ->
          log(
              "capped",
              unit,
              i,
              NumberText.shortest(value)
                  + " is outside the goalposts and scored as the nearest one");
      case AS_IS -> {
        // nothing to say
      }
    }
    scores[i][unit] = rule.score(value);
  }

  private void missing(int i, int unit, Observation cell) {
    Status status = cell.status();
    MissingRules.Rule rule = run.indicators.get(i).missing().of(status);
    String because = cell.evidence().isEmpty() ? "" : ": " + cell.evidence();
    switch (rule) {
      case ZERO -> {
        scores[i][unit] = run.framework.scale().low();
        log("scored-zero", unit, i, status.keyword() + because);
      }
      case EXCLUDE -> log("excluded", unit, i, status.keyword() + because);
      case IMPUTE -> {
        // the imputed value is scored like any other
      }
      case REFUSE ->
          run.problem(
              observed,
              unit,
              i,
              "unit '"
                  + run.unit(unit).code()
                  + "' is "
                  + status.keyword()
                  + ", which the contract refuses");
    }
  }

  private void log(String event, int unit, int i, String detail) {
    run.log(Decision.Stage.NORMALISE, event, unit, run.indicators.get(i).id(), detail);
  }
}
