package org.govservices.evaluator.evaluation.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.result.Fit;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.MissingRules;
import org.govservices.evaluator.framework.Preparation;
import org.govservices.evaluator.framework.ResolvedContract;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.ScoringRule;
import org.govservices.evaluator.normalisation.Transform;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.text.LocalText;

/**
 * Fits every scoring rule, applies it to every value, and applies the missing rules to cells
 * without one.
 */
final class NormaliseStage {
  /** Beyond all that rules state, and small enough to tell apart what they state. */
  private static final double FAR = 1e15;

  private final Run run;
  private final ObservationTable observed;
  private final List<ObservationTable> earlier;

  private static final int MOST_SHOWN = 3;

  final List<Fit> fits = new ArrayList<>();

  /**
   * For one contract.
   *
   * @param observed as observed: its statuses decide which missing rule a cell without a value gets
   * @param earlier earlier editions, the latest first
   */
  NormaliseStage(Run run, ObservationTable observed, List<ObservationTable> earlier) {
    this.run = run;
    this.observed = observed;
    this.earlier = earlier;
  }

  /**
   * Scores an indicator.
   *
   * @param values {@code double[unit]}, imputed, treated and transformed; NaN for none
   * @return {@code double[unit]}, NaN where not scored
   */
  double[] score(int i, double[] values) {
    double[] scores = new double[values.length];
    Arrays.fill(scores, Double.NaN);
    boolean byKind = rule(i).sample().population() == Sample.Population.KIND;
    run.populations(byKind ? Roster.KIND : Roster.ALL)
        .forEach(
            (population, all) -> score(i, population, run.participants(all, i), values, scores));
    return scores;
  }

  private void score(int i, String population, int[] units, double[] values, double[] scores) {
    FittedRule fitted = fit(i, population, units, values);
    boolean column = units.length == values.length && fitted != null && fitted.takesAll();
    if (column) {
      fitted.score(values, 0, values.length, scores);
    }
    for (int unit : units) {
      if (!column || Double.isNaN(values[unit])) {
        scores[unit] = score(i, fitted, unit, values[unit]);
      }
    }
  }

  private ScoringRule rule(int i) {
    Indicator indicator = run.indicators.get(i);
    return indicator.score().transformed(indicator.preparation().transform());
  }

  /** The fitted rule; null when there is nothing to score or it cannot be fitted. */
  private FittedRule fit(int i, String population, int[] units, double[] values) {
    Indicator indicator = run.indicators.get(i);
    ScoringRule rule = rule(i);
    SampleValues sample =
        new SampleValues(editions(i, rule, units, values), code -> valueOf(values, code));
    int n = rule.sample().isNone() ? 0 : sample.size();
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
          e.getMessage()
              + (population.isEmpty() ? "" : " for kind '" + population + "'")
              + madeConstant(i, units, values));
      return null;
    }
  }

  /**
   * Where treatment or transform has left one value of several, that is the fault, and not this.
   */
  private String madeConstant(int i, int[] units, double[] values) {
    Preparation preparation = run.indicators.get(i).preparation();
    if (preparation.treat().isNone()
        || IntStream.of(units)
                .mapToDouble(u -> values[u])
                .filter(v -> !Double.isNaN(v))
                .distinct()
                .count()
            != 1) {
      return "";
    }
    Map<Double, Long> before =
        IntStream.of(units)
            .mapToObj(u -> observed.at(u, i).value())
            .flatMapToDouble(OptionalDouble::stream)
            .boxed()
            .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    if (before.size() < 2) {
      return "";
    }
    String counts =
        before.size() > MOST_SHOWN
            ? before.size() + " different values"
            : before.entrySet().stream()
                .map(of -> of.getValue() + " × " + NumberText.shortest(of.getKey()))
                .collect(Collectors.joining(" and "));
    return "; "
        + counts
        + " became constant by '"
        + preparation.treat().method()
        + "': give this indicator a treatment of its own, such as 'treat: none'";
  }

  private OptionalDouble valueOf(double[] values, String code) {
    double value =
        run.roster.indexOf(code).stream()
            .mapToDouble(u -> values[u])
            .findFirst()
            .orElse(Double.NaN);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The values of this edition and, if the rule wants them, of each earlier one. */
  private List<double[]> editions(int i, ScoringRule rule, int[] units, double[] values) {
    List<double[]> editions = new ArrayList<>();
    editions.add(
        units.length == values.length
            ? values
            : IntStream.of(units).mapToDouble(u -> values[u]).toArray());
    if (rule.sample().editions() == Sample.Editions.ALL) {
      for (ObservationTable table : earlier) {
        editions.add(
            IntStream.of(units)
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

  /** What a value that the rule refuses is beyond; nothing where values on both sides are taken. */
  private static String beyond(FittedRule rule, double value) {
    double nearest = rule.nearest(value);
    boolean above = value > nearest && rule.nearest(Math.max(value, FAR)) == nearest;
    boolean below = value < nearest && rule.nearest(Math.min(value, -FAR)) == nearest;
    return above || below
        ? "it is " + (above ? "above " : "below ") + NumberText.withoutNoise(nearest) + ", and "
        : "";
  }

  /** The score of a unit; NaN for none. A gap that was filled is scored like any other value. */
  private double score(int i, FittedRule rule, int unit, double value) {
    if (Double.isNaN(value)) {
      Observation cell = observed.at(unit, i);
      return cell.status() == Status.OBSERVED ? Double.NaN : missing(i, unit, cell);
    }
    if (rule == null) {
      return Double.NaN;
    }
    Indicator indicator = run.indicators.get(i);
    switch (rule.reading(value)) {
      case REFUSED -> {
        run.problem(
            observed,
            unit,
            i,
            "found "
                + shown(i, unit, value).english()
                + " for unit '"
                + run.unit(unit).code()
                + "'; "
                + beyond(rule, value)
                + "the scoring rule takes no such value: "
                + ResolvedContract.method(
                    indicator.score().method(), indicator.score().settings()));
        return Double.NaN;
      }
      case CAPPED ->
          log(
              "capped",
              unit,
              i,
              new LocalText(
                  shown(i, unit, value).english()
                      + " is outside the goalposts and scored as the nearest one",
                  shown(i, unit, value).chinese() + " 超出目标范围，按最近的端点计分"));
      case AS_IS -> {
        // nothing to say
      }
    }
    return rule.score(value);
  }

  /**
   * A value as its reader knows it: as observed, and in brackets what treatment and transform made
   * of it.
   */
  private LocalText shown(int i, int unit, double value) {
    Preparation preparation = run.indicators.get(i).preparation();
    List<String> steps = new ArrayList<>();
    if (!preparation.treat().isNone()) {
      steps.add(preparation.treat().method());
    }
    if (!preparation.transform().isNone()) {
      steps.add(preparation.transform().method());
    }
    OptionalDouble before = observed.at(unit, i).value();
    String after = NumberText.shortest(value);
    if (steps.isEmpty() || (before.isPresent() && before.getAsDouble() == value)) {
      return LocalText.same(after);
    }
    String made = "after " + String.join(" and ", steps);
    String by = "经 " + String.join("、", steps);
    String observedAs = NumberText.shortest(before);
    return before.isPresent()
        ? new LocalText(
            observedAs + " (" + after + " " + made + ")",
            observedAs + "（" + by + " 为 " + after + "）")
        : new LocalText(after + " (filled in, " + made + ")", after + "（插补值，" + by + "）");
  }

  /** The score of a unit that has no value of its own, as the missing rules say; NaN for none. */
  private double missing(int i, int unit, Observation cell) {
    Status status = cell.status();
    MissingRules.Rule rule = run.indicators.get(i).missing().of(status);
    switch (rule) {
      case ZERO -> {
        log("scored-zero", unit, i, gap(cell));
        return run.framework.scale().low();
      }
      case EXCLUDE -> log("excluded", unit, i, gap(cell));
      case IMPUTE -> {
        // nothing was there to fill it from, and the stage before has said so
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
    return Double.NaN;
  }

  /** The status of a cell without a value, and what was remarked on it. */
  private static LocalText gap(Observation cell) {
    LocalText status = cell.status().words();
    return cell.evidence().isEmpty()
        ? new LocalText(cell.status().keyword(), status.chinese())
        : new LocalText(
            cell.status().keyword() + ": " + evidence(cell).english(),
            status.chinese() + "：" + evidence(cell).chinese());
  }

  private static LocalText evidence(Observation cell) {
    return switch (cell.evidence()) {
      case Observation.IN_NO_FILE -> new LocalText(cell.evidence(), "任何数据文件中均没有");
      case Observation.ROLLED_UP -> new LocalText(cell.evidence(), "由下属汇总");
      default -> LocalText.same(cell.evidence());
    };
  }

  private void log(String event, int unit, int i, LocalText words) {
    run.log(Decision.Stage.NORMALISE, event, unit, run.indicators.get(i).id(), words);
  }
}
