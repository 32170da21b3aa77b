package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Not measured is not zero, unless the contract says so. Unit a has 80 (weight 3) and a gap (weight
 * 1) in one dimension; expected by hand from the definitions in docs/guide/files.md.
 */
class MissingRulesTest extends SmallEvaluationTest {
  private void gap(String status, String rule) {
    small
        .framework(
            "Visits}, weight: 1,", "Visits}, weight: 1, missing: {" + status + ": " + rule + "},")
        .replace("observations.csv", "a,visits,40,", "a,visits,," + status);
  }

  @ParameterizedTest
  @CsvSource({
    "not-found,      zero,    60, 1",
    "not-found,      exclude, 80, 0.75",
    "failed,         zero,    60, 0.75",
    "failed,         exclude, 80, 0.75",
    "not-applicable, zero,    60, 1",
    "not-applicable, exclude, 80, 1"
  })
  void theContractSaysPerStatusWhatAGapCountsAndCoverageSaysWhatWasFound(
      String status, String rule, double score, double coverage) {
    gap(status, rule);
    Result result = Results.of(small.evaluate(), "a", "depth");
    assertThat(result.score()).hasValue(score);
    assertThat(result.coverage()).hasValue(coverage);
  }

  @ParameterizedTest
  @CsvSource({"not-found", "failed", "not-applicable"})
  void aRefusedGapIsAnErrorAtItsPlace(String status) {
    gap(status, "refuse");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:3:1 [visits]: unit 'a' is "
                + status
                + ", which the contract refuses");
  }

  @ParameterizedTest
  @CsvSource({
    "not-found,      zero,    SCORED",
    "not-found,      exclude, NOT_MEASURED",
    "failed,         exclude, NOT_MEASURED",
    "not-applicable, exclude, NOT_APPLICABLE"
  })
  void anIndicatorWithoutAValueSaysWhy(String status, String rule, Result.Outcome outcome) {
    gap(status, rule);
    Result result = Results.of(small.evaluate(), "a", "visits");
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.score().isPresent()).isEqualTo(outcome == Result.Outcome.SCORED);
    assertThat(result.rank().isPresent()).isEqualTo(outcome == Result.Outcome.SCORED);
  }

  @Test
  void zeroMeansTheLowerEndOfTheScale() {
    gap("not-found", "zero");
    small.framework("scale: [0, 100]", "scale: [1, 5]").framework("above: 90", "above: 4");
    assertThat(Results.score(small.evaluate(), "a", "visits")).isEqualTo(1);
  }

  @Test
  void theLogNamesEveryGapWithItsStatusAndEvidence() {
    small.write(
        "observations.csv",
        """
        unit,indicator,value,status,evidence
        a,online,80,,
        a,visits,,failed,the site was down
        a,guides,,not-found,
        b,online,90,,
        b,visits,90,,
        b,guides,90,,
        """);
    Evaluation evaluation = small.evaluate();
    assertThat(Results.logged(evaluation, "excluded"))
        .containsExactly("a visits: failed: the site was down");
    assertThat(Results.logged(evaluation, "scored-zero")).containsExactly("a guides: not-found");
  }

  @Test
  void whatNothingWasMeasuredOfIsNotScoredWhateverTheLeastCoverage() {
    small
        .replace("observations.csv", "a,online,80,", "a,online,,failed")
        .replace("observations.csv", "a,visits,40,", "a,visits,,failed");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a", "depth").outcome())
        .isEqualTo(Result.Outcome.NOT_MEASURED);
    assertThat(Results.of(evaluation, "a").score()).hasValue(60);
    assertThat(Results.of(evaluation, "a").coverage()).hasValue(0.25);
  }

  @Test
  void whatDoesNotApplyAtAllCountsOnNeitherSideOfCoverage() {
    small
        .replace("observations.csv", "a,online,80,", "a,online,,not-applicable")
        .replace("observations.csv", "a,visits,40,", "a,visits,,not-applicable");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a", "depth").outcome())
        .isEqualTo(Result.Outcome.NOT_APPLICABLE);
    assertThat(Results.of(evaluation, "a", "depth").coverage()).isEmpty();
    assertThat(Results.of(evaluation, "a").coverage()).hasValue(1);
  }
}
