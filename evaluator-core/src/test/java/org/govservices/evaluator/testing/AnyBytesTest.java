package org.govservices.evaluator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes a file holds: its evaluation is made, or stops with problems that have places, in
 * bounded time. Each target replaces one file of a small evaluation; its seeds are run as tests,
 * and Jazzer starts from them.
 */
class AnyBytesTest {
  @TempDir static Path folder;

  /** Loads what every input needs: with the fuzzer's hooks that alone may take the bound. */
  @BeforeAll
  static void load() {
    assertThat(small().evaluate()).isNotNull();
  }

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

  private static SmallEvaluation small() {
    return new SmallEvaluation(folder);
  }

  private static void evaluate(SmallEvaluation small) {
    AnyBytes.giveProblemsOrNothing(small::evaluate);
  }
}
