package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.govservices.evaluator.evaluation.Inputs;
import org.govservices.evaluator.evaluation.Stages;
import org.govservices.evaluator.evaluation.VariantStages;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.normalisation.Transform;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.treatment.Treatment;

/**
 * The variants of a contract that combinations of alternatives make. Gaps are filled once for all
 * combinations that agree in the choices which can change that; what comes after is shared column
 * by column.
 */
final class Scenarios {
  private final Stages stages;
  private final Framework contract;
  private final List<Choice> choices;
  private final boolean[] changes;

  // Keys are the alternatives of the choices that matter, −1 for those that do not.
  private final Map<List<Integer>, Framework> frameworks = new ConcurrentHashMap<>();
  private final Map<List<Integer>, Filled> filled = new ConcurrentHashMap<>();
  private final Map<List<Integer>, double[][]> coverages = new ConcurrentHashMap<>();
  private final Map<List<Integer>, Compiled> compiled = new ConcurrentHashMap<>();
  private final ObservationTable divided;
  private final ColumnCache columns = new ColumnCache();
  private final List<Treatment> treatments;

  /**
   * A table without the gaps that are filled.
   *
   * @param measured {@code double[indicator][unit]}, of the table before it was filled
   * @param values {@code double[indicator][unit]} as adjustments look at them
   */
  @SuppressWarnings("ArrayRecordComponent") // private to this class
  private record Filled(ObservationTable table, double[][] measured, double[][] values) {}

  /**
   * Variants of an evaluation's contract.
   *
   * @param changes whether a node's weight is drawn
   */
  Scenarios(Inputs inputs, List<Choice> choices, boolean[] changes) {
    this.stages = new Stages(inputs);
    this.contract = inputs.framework();
    this.choices = choices;
    this.changes = changes;
    this.treatments =
        choices.stream()
            .flatMap(choice -> choice.listed().stream())
            .flatMap(alternative -> alternative.treat().stream())
            .distinct()
            .toList();
    this.divided = stages.under(contract).divide(stages.observed());
  }

  Stages stages() {
    return stages;
  }

  /**
   * A combination of alternatives, ready to be run.
   *
   * @param bestBands {@link Scenario#bestBands}
   */
  @SuppressWarnings("ArrayRecordComponent") // shared within this package only
  record Compiled(IndexScorer scorer, int[] bestBands) {}

  /**
   * How the index is computed with a combination of alternatives.
   *
   * @param alternatives one per choice; ignored for choices that list none
   */
  Compiled compiled(int[] alternatives) {
    return compiled.computeIfAbsent(
        key(alternatives, alternative -> true),
        k -> {
          Scenario scenario = scenario(alternatives);
          try {
            return new Compiled(scenario.scorer(changes), scenario.bestBands());
          } catch (UnusableRunException e) {
            throw e.in(in("every run", alternatives));
          }
        });
  }

  /** Names a run, or several, with its alternatives. */
  String in(String runs, int[] alternatives) {
    String name = name(alternatives);
    return name.isEmpty() ? runs : runs + " with " + name;
  }

  /** The contract as it is. */
  Scenario contract() {
    VariantStages variant = stages.under(contract);
    Filled table = fill(variant, divided);
    double[][] coverage = variant.plan().coverage(table.measured());
    return scenario(contract, variant, divided, table, coverage, columns);
  }

  /** A combination with its indicators scored. */
  private Scenario scenario(int[] alternatives) {
    Framework framework = variant(alternatives);
    VariantStages variant = stages.under(framework);
    Filled table =
        filled.computeIfAbsent(
            key(alternatives, Alternative::changesGaps), k -> fill(variant, divided));
    double[][] coverage =
        coverages.computeIfAbsent(
            key(alternatives, Alternative::changesCoverage),
            k -> variant.plan().coverage(table.measured()));
    return scenario(framework, variant, divided, table, coverage, columns);
  }

  /** A combination with every value off by its standard error times a normal number. */
  Scenario measuredAgain(int[] alternatives, UniformRandomProvider random) {
    Framework framework = OutsideCapped.of(variant(alternatives));
    VariantStages variant = stages.under(framework);
    ObservationTable table = variant.divide(withErrors(stages.observed(), random));
    Filled gaps = fill(variant, table);
    double[][] coverage = variant.plan().coverage(gaps.measured());
    return scenario(framework, variant, table, gaps, coverage, new ColumnCache());
  }

  private static Filled fill(VariantStages variant, ObservationTable table) {
    ObservationTable imputed = variant.impute(table);
    return new Filled(imputed, variant.measured(table), variant.values(imputed));
  }

  private Scenario scenario(
      Framework framework,
      VariantStages variant,
      ObservationTable table,
      Filled gaps,
      double[][] coverage,
      ColumnCache shared) {
    List<Indicator> indicators = framework.indicators();
    double[][] treated = new double[indicators.size()][];
    Arrays.setAll(treated, i -> treated(i, indicators.get(i), variant, gaps, shared));
    variant.requireSound();
    double[][] scores = new double[indicators.size()][];
    Arrays.setAll(
        scores,
        i ->
            shared.make(
                scoring(i, indicators.get(i)),
                treated[i],
                values -> ifSound(variant, variant.normalise(i, table, values))));
    variant.requireSound();
    return new Scenario(
        framework, stages.roster(), variant.plan(), shared, scores, coverage, gaps.values());
  }

  /** Every variant with the same problem meets it itself. */
  private static double[] ifSound(VariantStages variant, double[] column) {
    return variant.isSound() ? column : null;
  }

  /** An indicator's values without outliers and transformed; {@code double[unit]}. */
  private double[] treated(
      int i, Indicator indicator, VariantStages variant, Filled gaps, ColumnCache shared) {
    double[] column = withoutOutliers(i, indicator.preparation().treat(), variant, gaps, shared);
    Transform transform = indicator.preparation().transform();
    return column == null || transform.isNone()
        ? column
        : shared.make(
            List.of(i, transform),
            column,
            of -> ifSound(variant, variant.transform(i, gaps.table(), of)));
  }

  /** Treatments that differ only in how far they go continue each other's columns. */
  private double[] withoutOutliers(
      int i, Treatment treatment, VariantStages variant, Filled gaps, ColumnCache shared) {
    double[] values = gaps.values()[i];
    double[] begun =
        treatments.stream()
            .filter(treatment::goesOnFrom)
            .reduce((less, more) -> more.goesOnFrom(less) ? more : less)
            .map(less -> withoutOutliers(i, less, variant, gaps, shared))
            .orElse(values);
    return shared.make(
        List.of(i, treatment),
        values,
        of -> ifSound(variant, variant.treat(i, treatment, gaps.table(), of, begun)));
  }

  /** All of a contract that decides what an indicator's treated values score. */
  private static Object scoring(int i, Indicator indicator) {
    return List.of(i, indicator.score(), indicator.preparation().transform(), indicator.missing());
  }

  /** The contract with a combination of alternatives, in the order of the choices. */
  Framework variant(int[] alternatives) {
    return frameworks.computeIfAbsent(
        key(alternatives, alternative -> true),
        k ->
            Alternative.apply(
                IntStream.range(0, alternatives.length)
                    .filter(c -> !choices.get(c).listed().isEmpty())
                    .mapToObj(c -> choices.get(c).listed().get(alternatives[c]))
                    .toList(),
                contract));
  }

  /** Combinations that agree in all choices which can change something have the same key. */
  private List<Integer> key(int[] alternatives, Predicate<Alternative> canChange) {
    return IntStream.range(0, alternatives.length)
        .map(c -> choices.get(c).listed().stream().anyMatch(canChange) ? alternatives[c] : -1)
        .boxed()
        .toList();
  }

  private String name(int[] alternatives) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < alternatives.length; c++) {
      if (!choices.get(c).listed().isEmpty()) {
        names.add(choices.get(c).id() + " " + choices.get(c).listed().get(alternatives[c]).id());
      }
    }
    return String.join(", ", names);
  }

  private static ObservationTable withErrors(
      ObservationTable observed, UniformRandomProvider random) {
    var normal = ZigguratSampler.NormalizedGaussian.of(random);
    return observed.map(
        (unit, indicator) -> {
          Observation cell = observed.at(unit, indicator);
          return cell.value().isPresent() && cell.standardError().isPresent()
              ? cell.withValue(
                  cell.value().getAsDouble() + cell.standardError().getAsDouble() * normal.sample())
              : cell;
        });
  }
}
