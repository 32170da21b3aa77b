package org.govservices.evaluator.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.time.Duration;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.Inputs;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.robustness.RobustnessAnalysis;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.govservices.evaluator.weighting.Reweighting;
import org.govservices.evaluator.weighting.WeightingReader;
import org.govservices.evaluator.weighting.WeightingSpec;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes a file holds: its evaluation is made, or stops with problems that have places, in
 * bounded time. Each target replaces one file of a small evaluation; its seeds are run as tests,
 * and Jazzer starts from them.
 */
class AnyBytesTest {
  private static final Duration BOUND = Duration.ofSeconds(60);

  @TempDir static Path folder;

  @FuzzTest(maxDuration = "4h")
  void framework(byte[] bytes) {
    evaluate(small().write("framework.yaml", bytes));
  }

  @FuzzTest(maxDuration = "4h")
  void evaluation(byte[] bytes) {
    evaluate(small().write("evaluation.yaml", bytes));
  }

  @FuzzTest(maxDuration = "4h")
  void units(byte[] bytes) {
    evaluate(small().write("units.csv", bytes));
  }

  @FuzzTest(maxDuration = "4h")
  void longObservations(byte[] bytes) {
    evaluate(small().write("observations.csv", bytes));
  }

  @FuzzTest(maxDuration = "4h")
  void wideObservations(byte[] bytes) {
    evaluate(
        small()
            .replace("evaluation.yaml", "layout: long", "layout: wide")
            .write("observations.csv", bytes));
  }

  @FuzzTest(maxDuration = "4h")
  void weights(byte[] bytes) {
    evaluate(
        small()
            .replace("evaluation.yaml", "seed: 1", "seed: 1\nweights: weights.csv")
            .write("weights.csv", bytes));
  }

  @FuzzTest(maxDuration = "4h")
  void published(byte[] bytes) {
    evaluate(
        small()
            .replace("evaluation.yaml", "seed: 1", "seed: 1\npublished: published.csv")
            .write("published.csv", bytes));
  }

  @FuzzTest(maxDuration = "4h")
  void weighting(byte[] bytes) {
    small().write("weighting.yaml", bytes);
    weigh();
  }

  @FuzzTest(maxDuration = "4h")
  void judgements(byte[] bytes) {
    small()
        .write(
            "weighting.yaml",
            """
            formatVersion: 1
            id: panel
            title: {en: Panel}
            weights:
              - of: depth
                by:
                  ahp: {judgements: pairs.csv, priorities: eigenvector, random-index: saaty, group: aij}
            """)
        .write("pairs.csv", bytes);
    weigh();
  }

  /** Only read: how many runs there are is the user's choice. */
  @FuzzTest(maxDuration = "4h")
  void robustness(byte[] bytes) {
    SmallEvaluation small = small().write("robustness.yaml", bytes);
    givesProblemsOrNothing(
        () -> RobustnessReader.read(folder.resolve("robustness.yaml"), small.framework()));
  }

  @FuzzTest(maxDuration = "4h")
  void design(byte[] bytes) {
    small()
        .write(
            "robustness.yaml",
            """
            formatVersion: 1
            seed: 1
            runs: 2
            interval: 0.9
            design: design.csv
            choices:
              - {id: weights, weights: {noise: {share: 0.25}}}
              - id: aggregation
                alternatives: [contract, {id: harmonic, aggregate: {harmonic: {floor: 1}}}]
            """)
        .write("design.csv", bytes);
    givesProblemsOrNothing(
        () -> {
          Inputs inputs = Inputs.read(folder);
          new RobustnessAnalysis(
                  inputs,
                  Evaluator.evaluate(inputs),
                  RobustnessReader.read(folder.resolve("robustness.yaml"), inputs.framework()),
                  1)
              .run(done -> {});
        });
  }

  private static SmallEvaluation small() {
    return new SmallEvaluation(folder);
  }

  private static void evaluate(SmallEvaluation small) {
    givesProblemsOrNothing(small::evaluate);
  }

  private static void weigh() {
    givesProblemsOrNothing(
        () -> {
          Inputs inputs = Inputs.read(folder);
          WeightingSpec spec =
              WeightingReader.read(
                  folder.resolve("weighting.yaml"), inputs.framework(), inputs.roster());
          assertThat(Reweighting.of(inputs, spec).shares()).isNotNull();
        });
  }

  private static void givesProblemsOrNothing(Executable reading) {
    assertTimeout(
        BOUND,
        () -> {
          try {
            reading.execute();
          } catch (InvalidInputException e) {
            assertThat(e.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place().file()).isNotBlank());
          }
        });
  }
}
