package org.govservices.evaluator.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.robustness.RobustnessAnalysis;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.govservices.evaluator.testing.AnyBytes;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.govservices.evaluator.weighting.Reweighting;
import org.govservices.evaluator.weighting.WeightingReader;
import org.govservices.evaluator.weighting.WeightingSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes the file of an analysis holds: it is read, or stops with problems that have
 * places, in bounded time. The seeds are run as tests, and Jazzer starts from them.
 */
class AnyBytesTest {
  @TempDir static Path folder;

  /** Loads what every input needs: with the fuzzer's hooks that alone may take the bound. */
  @BeforeAll
  static void load() {
    assertThat(small().evaluate()).isNotNull();
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
    AnyBytes.giveProblemsOrNothing(
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
    AnyBytes.giveProblemsOrNothing(
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

  private static void weigh() {
    AnyBytes.giveProblemsOrNothing(
        () -> {
          Inputs inputs = Inputs.read(folder);
          WeightingSpec spec =
              WeightingReader.read(
                  folder.resolve("weighting.yaml"), inputs.framework(), inputs.roster());
          assertThat(Reweighting.of(inputs, spec).shares()).isNotNull();
        });
  }
}
