package org.govservices.evaluator.evaluation.stage;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.plan.ScoringPlan;
import org.govservices.evaluator.evaluation.plan.UnitsToScore;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.normalisation.Transform;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.treatment.Treatment;

/**
 * The stages of an evaluation, each from what the one before it made: the only place that puts them
 * in order. Variants, with another contract or another table, take the same way and share what
 * comes out the same. A variant has the contract's tree; its methods and weights may differ.
 *
 * <p>Of what was made before, neither decisions nor fits are told again: they are those of who made
 * it. For one thread; variants may be on others.
 */
public final class Stages {
  private final Inputs inputs;
  private final List<ObservationTable> earlier;
  private final List<Treatment> treatments;
  private final StageCache cache;
  public final Run run;
  private Run unlogged;
  private Ranking ranking;

  /** Of an evaluation. */
  public Stages(Inputs inputs) {
    this(inputs, List.of());
  }

  /**
   * Of an evaluation.
   *
   * @param treatments of all variants: those that differ only in how far they go continue each
   *     other's columns
   */
  public Stages(Inputs inputs, List<Treatment> treatments) {
    this(inputs, inputs.framework(), treatments, new StageCache());
  }

  private Stages(Inputs inputs, Framework framework, List<Treatment> treatments, StageCache cache) {
    this.inputs = inputs;
    this.earlier = inputs.observations().earlier();
    this.treatments = treatments;
    this.cache = cache;
    this.run = new Run(framework, inputs.places(), inputs.roster());
  }

  /** A variant; may be made by several threads at once. */
  public Stages under(Framework variant) {
    return new Stages(inputs, variant, treatments, cache);
  }

  /** A variant for another table, which shares nothing. */
  public Stages apart(Framework variant) {
    return new Stages(inputs, variant, treatments, new StageCache());
  }

  /** The contract. */
  public Framework framework() {
    return run.framework;
  }

  /** The units. */
  public Roster roster() {
    return run.roster;
  }

  /** What was observed. */
  public ObservationTable observed() {
    return inputs.observations().table();
  }

  /** What these and all that share with them cache. */
  public StageCache cache() {
    return cache;
  }

  /**
   * Screens, divides, imputes, treats and transforms.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all that is wrong
   */
  public Prepared prepare(ObservationTable observed) {
    ScreenStage.screen(run, observed);
    BitSet out = run.screenedOut();
    ObservationTable divided =
        once(
            List.of("divide", out, each(i -> i.preparation().per())),
            observed,
            () -> DenominatorStage.divide(run, observed));
    ObservationTable imputed =
        once(
            List.of("impute", out, each(i -> List.of(i.preparation().impute(), i.missing()))),
            divided,
            () -> ImputeStage.impute(run, divided, earlier));
    double[][] values =
        once(
            List.of("values", out),
            imputed,
            () -> columns(i -> cache.distinct(TreatStage.column(run, imputed, i))));
    TreatStage stage = new TreatStage(run, imputed);
    double[][] treated = columns(i -> transform(stage, i, treat(stage, i, values[i])));
    run.problems.throwIfAny();
    return new Prepared(divided, values, treated);
  }

  private double[] treat(TreatStage stage, int i, double[] values) {
    return treat(stage, i, run.indicators.get(i).preparation().treat(), values);
  }

  private double[] treat(TreatStage stage, int i, Treatment treatment, double[] values) {
    double[] begun =
        treatments.stream()
            .filter(treatment::goesOnFrom)
            .reduce((less, more) -> more.goesOnFrom(less) ? more : less)
            .map(less -> treat(stage, i, less, values))
            .orElse(values);
    return column(
        List.of("treat", i, treatment),
        values,
        () -> stage.withoutOutliers(i, treatment, values, begun));
  }

  private double[] transform(TreatStage stage, int i, double[] treated) {
    Transform transform = run.indicators.get(i).preparation().transform();
    return transform.isNone()
        ? treated
        : column(List.of("transform", i, transform), treated, () -> stage.transform(i, treated));
  }

  /**
   * Scores the indicators, and works out what was measured.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all that is wrong
   */
  public Normalised normalise(Prepared prepared) {
    ObservationTable divided = prepared.divided();
    NormaliseStage stage = new NormaliseStage(run, divided, earlier);
    BitSet out = run.screenedOut();
    double[][] scores =
        columns(
            i -> {
              Indicator indicator = run.indicators.get(i);
              double[] treated = prepared.treated()[i];
              return column(
                  List.of(
                      List.of("score", i, out, divided.column(i)),
                      indicator.score(),
                      indicator.preparation().transform(),
                      indicator.missing()),
                  treated,
                  () -> stage.score(i, treated));
            });
    run.problems.throwIfAny();
    ScoringPlan plan = new ScoringPlan(run.framework, UnitsToScore.of(run.roster));
    double[][] measured =
        once(
            List.of("measured", each(Indicator::missing)),
            divided,
            () -> MeasuredCells.of(run, divided));
    List<?> weights =
        run.framework.nodes().stream().map(n -> List.of(n.weight(), n.kinds())).toList();
    double[][] coverage =
        once(List.of("coverage", weights), measured, () -> plan.coverage(measured));
    return new Normalised(prepared, plan, scores, coverage, stage.fits);
  }

  /**
   * Aggregates and adjusts.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all that is wrong
   */
  public Scored score(Normalised normalised) {
    return Scored.of(run, normalised);
  }

  /** Rolls up, grades and ranks. */
  public Ranked rank(Scored scored) {
    Scored rolledUp = RollUpStage.rollUp(run, scored);
    Ranking ranking = new Ranking(run);
    return new Ranked(rolledUp, ranking.groups(), ranking.results(rolledUp), ranking.fits);
  }

  /**
   * Rolls up, grades and ranks the index alone, without a word in the log: {@code Result[unit]}.
   */
  public Result[] index(Scored scored) {
    if (unlogged == null) {
      unlogged = run.withOwnLog();
      ranking = new Ranking(unlogged);
    }
    Result[] results = ranking.index(RollUpStage.rollUp(unlogged, scored));
    unlogged.log.clear();
    ranking.fits.clear();
    return results;
  }

  /**
   * What every unit would get in the index if other things had been observed: {@code Result[unit]}.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with what the contract refuses
   */
  public Result[] indexOf(ObservationTable other) {
    Stages variant = under(run.framework);
    return variant.index(variant.score(variant.normalise(variant.prepare(other))));
  }

  private List<?> each(Function<Indicator, ?> setting) {
    return run.indicators.stream().map(setting).toList();
  }

  /** {@code double[indicator][unit]}. */
  private double[][] columns(IntFunction<double[]> ofIndicator) {
    return IntStream.range(0, run.indicators.size()).mapToObj(ofIndicator).toArray(double[][]::new);
  }

  private double[] column(Object how, double[] of, Supplier<double[]> by) {
    return once(how, of, () -> cache.distinct(by.get()));
  }

  /** Nothing is kept that was made with problems: every variant with the same meets them itself. */
  @SuppressWarnings("unchecked") // it is what the supplier gave
  private <T> T once(Object how, Object of, Supplier<T> by) {
    Object[] last = new Object[1];
    T kept =
        cache.once(
            how,
            of,
            () -> {
              T result = by.get();
              last[0] = result;
              return run.problems.isEmpty() ? result : null;
            });
    return kept == null ? (T) last[0] : kept;
  }
}
