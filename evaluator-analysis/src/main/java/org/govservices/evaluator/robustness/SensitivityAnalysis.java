package org.govservices.evaluator.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.govservices.evaluator.robustness.sensitivity.FactorialAnova;
import org.govservices.evaluator.robustness.sensitivity.Sensitivity;
import org.govservices.evaluator.robustness.sensitivity.SobolIndices;
import org.govservices.evaluator.robustness.sensitivity.VarianceShare;

/** Runs what is needed to say which choice decides how much of the ranks. */
final class SensitivityAnalysis {
  /** Up to so many combinations all are run. */
  static final long MOST_COMBINATIONS = 100_000;

  /** With more ranks in all runs, those of single units are not kept. */
  private static final long MOST_RANKS = 20_000_000;

  private final List<Choice> choices;
  private final RobustnessSpec spec;
  private final Runner runner;
  private final Supplier<Tally> tallies;
  private final int[] reference;

  /**
   * For one analysis.
   *
   * @param reference ranks in the contract, from 0, −1 for none
   */
  SensitivityAnalysis(
      RobustnessSpec spec, Runner runner, Supplier<Tally> tallies, int[] reference) {
    this.choices = spec.choices();
    this.spec = spec;
    this.runner = runner;
    this.tallies = tallies;
    this.reference = reference.clone();
  }

  /** Whether there are so few combinations, and nothing else, that all can be run. */
  static boolean canBeExact(List<Choice> choices) {
    double combinations = 1;
    for (Choice choice : choices) {
      combinations *= choice.listed().size();
    }
    return combinations > 0 && combinations <= MOST_COMBINATIONS;
  }

  /** All combinations. */
  Sensitivity exact() {
    AllCombinations design = new AllCombinations(choices);
    RanksOfRuns runs = run(design);
    return sensitivity(
        true, runs, outputs -> new FactorialAnova(outputs, design.counts()).effects(ids()));
  }

  /**
   * Estimates.
   *
   * @param design {@link DrawnDesign#forSensitivity}
   */
  Sensitivity estimated(Design design, RobustnessSpec.Sensitivity wanted) {
    int base = wanted.runs();
    return sensitivity(
        false,
        run(design),
        outputs -> {
          double[][] mixed = new double[choices.size()][];
          Arrays.setAll(mixed, c -> Arrays.copyOfRange(outputs, (c + 2) * base, (c + 3) * base));
          return new SobolIndices(
                  Arrays.copyOfRange(outputs, 0, base),
                  Arrays.copyOfRange(outputs, base, 2 * base),
                  mixed)
              .effects(ids(), wanted.resamples(), spec.seed());
        });
  }

  private RanksOfRuns run(Design design) {
    int count = Math.toIntExact(design.runs());
    RanksOfRuns runs =
        new RanksOfRuns(count, reference, (long) count * reference.length <= MOST_RANKS);
    runner.run(design, () -> runs.visitor(tallies.get()), done -> {});
    return runs;
  }

  private Sensitivity sensitivity(
      boolean exact, RanksOfRuns runs, Function<double[], List<VarianceShare>> effects) {
    List<Sensitivity.Output> units = new ArrayList<>();
    if (runs.ranks != null) {
      IntStream.range(0, reference.length)
          .filter(runs::isAlwaysRanked)
          .parallel()
          .mapToObj(u -> output(OptionalInt.of(u), runs.numbers(u), effects))
          .forEachOrdered(units::add);
    }
    return new Sensitivity(
        exact, runs.shift.length, output(OptionalInt.empty(), runs.shift, effects), units);
  }

  private static Sensitivity.Output output(
      OptionalInt unit, double[] outputs, Function<double[], List<VarianceShare>> effects) {
    return new Sensitivity.Output(
        unit,
        StatUtils.mean(outputs),
        StatUtils.populationVariance(outputs),
        effects.apply(outputs));
  }

  private List<String> ids() {
    return choices.stream().map(Choice::id).toList();
  }
}
