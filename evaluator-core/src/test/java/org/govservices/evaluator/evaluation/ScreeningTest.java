package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govservices.evaluator.testing.Results.logged;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too little observed: of a unit, and at a node. */
class ScreeningTest {
  @TempDir private Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void files() {
    small = new SmallEvaluation(folder);
    small.framework("ranking:", "screen: {least-observed: 0.65}\nranking:");
    small.replace("observations.csv", "a,online,80,", "a,online,,failed");
  }

  @Test
  void aUnitWithEnoughObservedIsEvaluated() {
    assertThat(Results.of(small.evaluate(), "a").outcome()).isEqualTo(Result.Outcome.SCORED);
  }

  @Test
  void aUnitWithTooLittleObservedIsNot() {
    small.replace("observations.csv", "a,visits,40,", "a,visits,,not-found");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a").outcome()).isEqualTo(Result.Outcome.SCREENED_OUT);
    assertThat(Results.of(evaluation, "a", "guides").outcome())
        .isEqualTo(Result.Outcome.SCREENED_OUT);
    assertThat(Results.of(evaluation, "b").rank()).hasValue(1);
    assertThat(logged(evaluation, "screened-out"))
        .containsExactly("a : 1 of 3 indicators observed; the contract asks for 65.0 %");
  }

  @Test
  void aScreenedUnitKeepsItsCoverage() {
    small.replace("observations.csv", "a,visits,40,", "a,visits,,not-found");
    // depth: the not-found quarter is measured; overall 0.75 · 0.25 + 0.25
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a", "depth").coverage()).hasValue(0.25);
    assertThat(Results.of(evaluation, "a").coverage()).hasValue(0.4375);
  }

  @Test
  void aScreenedUnitsRefusedGapIsNoProblemAndItsValuesFitNothing() {
    small.replace("observations.csv", "a,visits,40,", "a,visits,,failed");
    small.framework("not-found: zero, failed: exclude", "not-found: refuse, failed: refuse");
    small.framework(
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent}",
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent,"
            + " score: {min-max: {fit: all}}}");
    // a's 60 is no longer there to give b's 90 a smallest value
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml:27:73 [overall/guides]: min-max needs two different values, found only"
                + " one (90)");
  }

  @Test
  void notApplicableIndicatorsDoNotCountAgainstAUnit() {
    small.replace("observations.csv", "a,visits,40,", "a,visits,,not-applicable");
    small.framework("least-observed: 0.65", "least-observed: 0.5");
    assertThat(Results.of(small.evaluate(), "a").outcome()).isEqualTo(Result.Outcome.SCORED);
  }

  @Test
  void aNodeUnderItsLeastCoverageIsNotScored() {
    small.framework("    - id: depth\n", "    - id: depth\n      least-coverage: 0.3\n");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a", "depth").outcome())
        .isEqualTo(Result.Outcome.LOW_COVERAGE);
    assertThat(Results.of(evaluation, "a", "depth").coverage()).hasValue(0.25);
    assertThat(Results.of(evaluation, "a").score()).hasValue(60);
    assertThat(Results.of(evaluation, "b", "depth").score()).hasValue(90);
  }
}
