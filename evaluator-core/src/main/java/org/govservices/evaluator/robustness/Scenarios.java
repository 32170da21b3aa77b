package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.govservices.evaluator.evaluation.Inputs;
import org.govservices.evaluator.evaluation.ScoringPlan;
import org.govservices.evaluator.evaluation.Stages;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;

/**
 * The variants of a contract that combinations of alternatives make. A stage is computed once for
 * all combinations that agree in the choices which can change it or a stage before it.
 */
final class Scenarios {
  private final Stages stages;
  private final Framework contract;
  private final List<Choice> choices;
  private final boolean[] changes;

  // Keys are the alternatives of the choices that matter, −1 for those that do not.
  private final Map<List<Integer>, Framework> frameworks = new ConcurrentHashMap<>();
  private final Map<List<Integer>, Filled> filled = new ConcurrentHashMap<>();
  private final Map<List<Integer>, double[][]> treated = new ConcurrentHashMap<>();
  private final Map<List<Integer>, double[][]> normalised = new ConcurrentHashMap<>();
  private final Map<List<Integer>, IndexScorer> scorers = new ConcurrentHashMap<>();
  private final ObservationTable divided;

  /**
   * A table without the gaps that are filled.
   *
   * @param findings {@code double[indicator][unit]}, of the table before it was filled
   * @param values {@code double[indicator][unit]} as adjustments look at them
   */
  @SuppressWarnings("ArrayRecordComponent") // private to this class
  private record Filled(ObservationTable table, double[][] findings, double[][] values) {}

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
    this.divided = stages.divide(contract, stages.observed());
  }

  Stages stages() {
    return stages;
  }

  /**
   * How the index is computed with a combination of alternatives.
   *
   * @param alternatives one per choice; ignored for choices that list none
   */
  IndexScorer scorer(int[] alternatives) {
    return scorers.computeIfAbsent(
        key(alternatives, Alternative.Stage.AGGREGATE),
        k -> scenario(alternatives).scorer(changes));
  }

  /** The contract as it is. */
  Scenario contract() {
    return scenario("the contract", contract, divided);
  }

  /** A combination with its indicators scored. */
  Scenario scenario(int[] alternatives) {
    Framework variant = variant(alternatives);
    Filled table =
        filled.computeIfAbsent(
            key(alternatives, Alternative.Stage.IMPUTE), k -> fill(variant, divided));
    double[][] values =
        treated.computeIfAbsent(
            key(alternatives, Alternative.Stage.TREAT), k -> stages.treat(variant, table.table()));
    double[][] scores =
        normalised.computeIfAbsent(
            key(alternatives, Alternative.Stage.NORMALISE),
            k -> stages.normalise(variant, divided, values));
    return scenario(name(alternatives), variant, table, scores);
  }

  /** A combination with every value off by its standard error times a normal number. */
  Scenario measuredAgain(int[] alternatives, UniformRandomProvider random) {
    Framework variant = OutsideCapped.of(variant(alternatives));
    return scenario(
        name(alternatives), variant, stages.divide(variant, withErrors(stages.observed(), random)));
  }

  private Filled fill(Framework variant, ObservationTable table) {
    ObservationTable imputed = stages.impute(variant, table);
    return new Filled(imputed, stages.findings(variant, table), stages.values(variant, imputed));
  }

  private Scenario scenario(String name, Framework variant, ObservationTable table) {
    Filled filledTable = fill(variant, table);
    double[][] values = stages.treat(variant, filledTable.table());
    return scenario(name, variant, filledTable, stages.normalise(variant, table, values));
  }

  private Scenario scenario(String name, Framework variant, Filled table, double[][] scores) {
    ScoringPlan plan = stages.plan(variant);
    return new Scenario(
        name,
        variant,
        stages.roster(),
        plan,
        scores,
        plan.coverage(table.findings()),
        table.values());
  }

  /** The contract with a combination of alternatives, in the order of the choices. */
  Framework variant(int[] alternatives) {
    return frameworks.computeIfAbsent(
        key(alternatives, Alternative.Stage.AGGREGATE),
        k -> {
          Framework variant = contract;
          for (int c = 0; c < alternatives.length; c++) {
            if (!choices.get(c).listed().isEmpty()) {
              variant = choices.get(c).listed().get(alternatives[c]).applyTo(variant);
            }
          }
          return variant;
        });
  }

  private List<Integer> key(int[] alternatives, Alternative.Stage upTo) {
    return IntStream.range(0, alternatives.length)
        .map(
            c ->
                choices.get(c).listed().stream().anyMatch(a -> a.firstStage().compareTo(upTo) <= 0)
                    ? alternatives[c]
                    : -1)
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

  /** Whether any value has a standard error. */
  boolean hasErrors() {
    ObservationTable table = stages.observed();
    return IntStream.range(0, table.indicators().size())
        .anyMatch(
            i ->
                IntStream.range(0, table.roster().size())
                    .anyMatch(u -> table.at(u, i).standardError().isPresent()));
  }
}
