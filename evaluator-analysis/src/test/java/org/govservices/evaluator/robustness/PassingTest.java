package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.robustness.exact.ExactAnswers;
import org.govservices.evaluator.robustness.exact.FirstPlace;
import org.govservices.evaluator.robustness.exact.PassingChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a unit can pass, and by which change of weights: the pairs that a file names. */
class PassingTest {
  private static final String ASKING =
      """
      seed: 1
      runs: 10
      interval: 0.9
      choices: [{id: w, weights: uniform}]
      exact:
        bounds: {times: [0.5, 1.5]}
        over: siblings
        seconds: 10
        passing: %s
      """;

  @TempDir Path folder;

  @BeforeEach
  void fourUnits() {
    // with equal weights .5, .45, .425 and .35
    Analysis.criteria(
        folder,
        new double[] {1, 0},
        new double[] {.4, .5},
        new double[] {.3, .55},
        new double[] {.1, .6});
  }

  @Test
  void aPairThatIsNamedIsAnswered() {
    List<PassingChange> changes =
        Analysis.run(folder, ASKING.formatted("[[u4, u2], [u1, u4]]")).exact().get(0).passing();
    // by hand: .1 a + .6 (1 − a) = .4 a + .5 (1 − a) at a = .25, a quarter of all weight moved
    assertThat(changes)
        .filteredOn(change -> change.unit() == 3 && change.passed() == 1)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.moved()).isCloseTo(.25, within(1e-12));
              assertThat(change.weights().get(0)).isCloseTo(.25, within(1e-12));
            });
    assertThat(changes)
        .filteredOn(change -> change.unit() == 0 && change.passed() == 3)
        .singleElement()
        .satisfies(ahead -> assertThat(ahead.moved()).isZero());
  }

  @Test
  void anIndicatorWithoutAWeightGetsNone() throws IOException {
    // by c1 and c3 the first is ahead, by c2, which does not count, the other
    Analysis.criteria(folder, new double[] {1, 0, .9}, new double[] {.4, 1, .5});
    Path framework = folder.resolve("framework.yaml");
    Files.writeString(
        framework,
        Files.readString(framework)
            .replace("{id: c2, name: {en: C}, weight: 1", "{id: c2, name: {en: C}, weight: 0"));
    ExactAnswers answers = Analysis.run(folder, ASKING.formatted("[[u2, u1]]")).exact().get(0);
    assertThat(answers.passing()).isEmpty();
    assertThat(answers.first())
        .filteredOn(first -> first.answer() == FirstPlace.Answer.YES)
        .hasSize(1);
  }

  @Test
  void pairsThatDoNotCompeteAreRefusedBeforeAnyRun() {
    assertThat(Analysis.problems(folder, ASKING.formatted("[[u4, x], [u1, u1]]")))
        .containsExactly(
            "robustness.yaml: 'passing' asks about u4 and x, which are not two units with scores in"
                + " one ranking group",
            "robustness.yaml: 'passing' asks about u1 and u1, which are not two units with scores"
                + " in one ranking group");
  }
}
