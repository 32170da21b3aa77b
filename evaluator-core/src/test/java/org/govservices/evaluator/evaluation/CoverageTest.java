package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coverage and what the contract makes of it: docs/guide/files.md. Expected by hand. */
class CoverageTest extends SmallEvaluationTest {
  @Test
  void coverageIsTheShareOfWeightThatRestsOnMeasuredCellsAllTheWayUp() {
    small.replace("observations.csv", "a,visits,40,", "a,visits,,failed");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a", "depth").coverage()).hasValue(0.75);
    // depth weighs 3 of 4: 0.75 × 0.75 + 0.25 × 1
    assertThat(Results.of(evaluation, "a").coverage()).hasValue(0.8125);
    assertThat(Results.of(evaluation, "b").coverage()).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({"0.75, SCORED", "0.76, LOW_COVERAGE"})
  void aDimensionWithLessThanTheLeastCoverageIsNotScored(double least, Result.Outcome outcome) {
    small
        .framework("    weight: 3\n", "    weight: 3\n      least-coverage: " + least + "\n")
        .replace("observations.csv", "a,visits,40,", "a,visits,,failed");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a", "depth").outcome()).isEqualTo(outcome);
    assertThat(Results.of(evaluation, "b", "depth").outcome()).isEqualTo(Result.Outcome.SCORED);
  }

  @Test
  void aScoreThatIsWithheldIsLoggedWithBothSharesAndItsUnitHasNoRankAndNoBand() {
    small
        .framework("    weight: 3\n", "    weight: 3\n      least-coverage: 0.8\n")
        .replace("observations.csv", "a,visits,40,", "a,visits,,failed");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.logged(evaluation, "not-scored"))
        .containsExactly("a depth: coverage 75.0 %; the contract asks for 80.0 %");
    Result withheld = Results.of(evaluation, "a", "depth");
    assertThat(withheld.rank()).isEmpty();
    assertThat(withheld.band()).isEmpty();
    assertThat(withheld.coverage()).hasValue(0.75);
  }

  @Test
  void coverageThatMissesTheLeastByNoiseAloneIsEnough() {
    double sum = 0.03 + 0.43 + 0.54;
    assertThat((0.03 + 0.43) / sum).isLessThan(0.46);
    small.write(
        "framework.yaml",
        small.text("framework.yaml").replaceAll("(?s)children:.*", "least-coverage: 0.46\n")
            + """
              children:
                - {id: online, name: {en: Online}, weight: 0.03, unit: percent}
                - {id: visits, name: {en: Visits}, weight: 0.43, unit: percent}
                - {id: guides, name: {en: Guides}, weight: 0.54, unit: percent}
            """);
    small.replace("observations.csv", "a,guides,60,", "a,guides,,failed");
    assertThat(Results.of(small.evaluate(), "a").outcome()).isEqualTo(Result.Outcome.SCORED);
  }

  @Test
  void weightsAreRenormalisedOverWhatIsScoredAndTheLogSaysHow() {
    small.replace("observations.csv", "a,guides,60,", "a,guides,,failed");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a").score()).hasValue(70); // depth alone: (3×80 + 40) / 4
    assertThat(Results.logged(evaluation, "renormalised"))
        .containsExactly("a overall: weights 3 of 4 in force; without guides");
  }
}
