package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.evaluation.stage.Stages;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.treatment.Treatment;

/** The variants of a contract that combinations of alternatives make. */
final class Scenarios {
  private final Stages stages;
  private final List<Choice> choices;
  private final boolean[] changes;

  // keys are the alternatives, −1 for choices that list none
  private final Map<List<Integer>, Compiled> compiled = new ConcurrentHashMap<>();
  private final Map<List<Integer>, Framework> capped = new ConcurrentHashMap<>();

  /**
   * Variants of an evaluation's contract.
   *
   * @param changes whether a node's weight is drawn
   */
  Scenarios(Inputs inputs, List<Choice> choices, boolean[] changes) {
    List<Treatment> treatments =
        choices.stream()
            .flatMap(choice -> choice.listed().stream())
            .flatMap(alternative -> alternative.treat().stream())
            .distinct()
            .toList();
    this.stages = new Stages(inputs, treatments);
    this.choices = choices;
    this.changes = changes;
  }

  int units() {
    return stages.roster().size();
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
        key(alternatives),
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

  /**
   * A combination with its indicators scored; it shares with the others what comes out the same.
   */
  private Scenario scenario(int[] alternatives) {
    return scenario(stages.under(variant(alternatives)), stages.observed());
  }

  /** A combination with every value off by its standard error times a normal number. */
  Scenario measuredAgain(int[] alternatives, UniformRandomProvider random) {
    Framework variant =
        capped.computeIfAbsent(key(alternatives), k -> OutsideCapped.of(variant(alternatives)));
    return scenario(stages.apart(variant), withErrors(stages.observed(), random));
  }

  private static Scenario scenario(Stages stages, ObservationTable observed) {
    return new Scenario(
        stages.framework(),
        stages.roster(),
        stages.normalise(stages.prepare(observed)),
        stages.cache());
  }

  /** The contract with a combination of alternatives, in the order of the choices. */
  private Framework variant(int[] alternatives) {
    return Alternative.apply(
        IntStream.range(0, alternatives.length)
            .filter(c -> !choices.get(c).listed().isEmpty())
            .mapToObj(c -> choices.get(c).listed().get(alternatives[c]))
            .toList(),
        stages.framework());
  }

  private List<Integer> key(int[] alternatives) {
    return IntStream.range(0, alternatives.length)
        .map(c -> choices.get(c).listed().isEmpty() ? -1 : alternatives[c])
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
