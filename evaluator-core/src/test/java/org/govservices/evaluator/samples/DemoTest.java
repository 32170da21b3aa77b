package org.govservices.evaluator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.EvaluationSpec;
import org.govservices.evaluator.evaluation.Result;
import org.govservices.evaluator.observation.Status;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SampleData;
import org.junit.jupiter.api.Test;

/** The synthetic assessment. Expected: sample-data/demo/README.md and the generator beside it. */
class DemoTest {
  private static final Evaluation EVALUATION = SampleData.evaluate("demo");

  @Test
  void itSaysThatItIsSynthetic() {
    assertThat(EVALUATION.spec().data()).isEqualTo(EvaluationSpec.Data.SYNTHETIC);
  }

  @Test
  void sixtyFourUnitsHaveGapsOfEveryStatus() {
    assertThat(EVALUATION.roster().size()).isEqualTo(64);
    assertThat(EVALUATION.framework().indicators()).hasSizeGreaterThanOrEqualTo(40);
    for (Status status : Status.values()) {
      assertThat(EVALUATION.observations().count(status)).as(status.keyword()).isPositive();
    }
  }

  @Test
  void everyConflictOfTheTwoFilesIsLoggedWithBothValues() {
    assertThat(Results.logged(EVALUATION, "conflict"))
        .hasSize(17)
        .allMatch(
            entry ->
                entry.matches(
                    ".*: kept .+ \\(crawled, .*crawled-synthetic.csv:.*\\), "
                        + "not .+ \\(submitted, .*submitted-synthetic.csv:.*\\)"));
  }

  @Test
  void aUnitWithTooLittleCoverageIsNotScoredAndTheLogSaysWhy() {
    long unscored =
        Results.unitsOf(EVALUATION, "city").stream()
            .map(unit -> EVALUATION.result(unit, 0))
            .filter(result -> result.outcome() == Result.Outcome.LOW_COVERAGE)
            .peek(result -> assertThat(result.coverage().orElseThrow()).isLessThan(0.65))
            .peek(result -> assertThat(result.rank()).isEmpty())
            .count();
    assertThat(unscored).isEqualTo(1);
    assertThat(Results.logged(EVALUATION, "not-scored"))
        .anyMatch(entry -> entry.matches("\\d+ overall: coverage .* the contract asks for 65.0 %"));
  }

  @Test
  void unitsFallIntoTheBandsThatTheReadmeNames() {
    assertThat(Results.bandCounts(EVALUATION, "province"))
        .isEqualTo(Map.of("very-high", 7, "high", 11, "medium", 8, "low", 6));
    assertThat(Results.bandCounts(EVALUATION, "city"))
        .isEqualTo(Map.of("very-high", 2, "high", 12, "medium", 9, "low", 8, "-", 1));
  }

  @Test
  void aDisputedValueIsMarkedAndCountsAllTheSame() {
    long disputed = 0;
    for (int i = 0; i < EVALUATION.observations().indicators().size(); i++) {
      for (int unit = 0; unit < EVALUATION.roster().size(); unit++) {
        if (EVALUATION.observations().at(unit, i).disputed()) {
          disputed++;
          assertThat(
                  Results.score(
                      EVALUATION,
                      EVALUATION.roster().get(unit).code(),
                      EVALUATION.observations().indicators().get(i)))
              .isBetween(0.0, 100.0);
        }
      }
    }
    assertThat(disputed).isPositive();
  }
}
