package org.govservices.evaluator.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit a scores 67.5 without the veto, unit b 90 with the incident that the veto is about. */
class VetoTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void anIndicatorThatOnlyTheVetoLooksAt() {
    small =
        new SmallEvaluation(folder)
            .framework(
                "    - {id: guides,",
                "    - {id: incident, name: {en: Incident}, weight: 0, unit: number}\n"
                    + "    - {id: guides,")
            .framework("above: 90", "above: 80");
    small.write(
        "observations.csv", small.text("observations.csv") + "a,incident,0,\nb,incident,1,\n");
  }

  private SmallEvaluation veto(String when, String then) {
    return small.framework(
        "index:\n",
        "index:\n  adjust: [{veto: {when: {indicator: incident, "
            + when
            + "}, then: "
            + then
            + "}}]\n");
  }

  @Test
  void aFailedUnitRanksWithTheLowestScoreWhereTheContractSaysLast() {
    Evaluation evaluation = veto("equals: 1", "{fail: {rank: last}}").evaluate();
    Result failed = Results.of(evaluation, "b");
    assertThat(failed.score()).hasValue(0);
    assertThat(failed.rank()).hasValue(2);
    assertThat(failed.band().orElseThrow().id()).isEqualTo("low");
    assertThat(Results.of(evaluation, "a").rank()).hasValue(1);
    assertThat(Results.logged(evaluation, "adjusted"))
        .containsExactly("b overall: veto: incident is 1; score 90 became 0");
  }

  @Test
  void aFailedUnitHasNoScoreAndNoRankWhereTheContractSaysNone() {
    Evaluation evaluation = veto("above: 0", "{fail: {rank: none}}").evaluate();
    Result failed = Results.of(evaluation, "b");
    assertThat(failed.outcome()).isEqualTo(Result.Outcome.FAILED);
    assertThat(failed.score()).isEmpty();
    assertThat(failed.rank()).isEmpty();
    assertThat(failed.band().orElseThrow().id()).isEqualTo("low");
    assertThat(failed.coverage()).hasValue(1);
    assertThat(Results.of(evaluation, "a").rank()).hasValue(1);
    assertThat(Results.logged(evaluation, "failed"))
        .containsExactly("b overall: veto: incident is 1; score 90 became none");
    assertThat(Results.logged(evaluation, "not-scored")).isEmpty();
  }

  @Test
  void aUnitFailsEvenWhenTheRestWasNotMeasured() {
    small.write(
        "observations.csv",
        small.text("observations.csv").replaceAll("b,(\\w+),90,", "b,$1,,failed"));
    Evaluation evaluation = veto("above: 0", "{fail: {rank: none}}").evaluate();
    assertThat(Results.of(evaluation, "b").outcome()).isEqualTo(Result.Outcome.FAILED);
  }

  @Test
  void anIndicatorWithoutAValueVetoesNothing() {
    small.write(
        "observations.csv",
        small.text("observations.csv").replace("b,incident,1,", "b,incident,,failed"));
    Evaluation evaluation = veto("below: 1", "{fail: {rank: none}}").evaluate();
    assertThat(Results.of(evaluation, "b").score()).hasValue(90);
    assertThat(Results.of(evaluation, "a").outcome()).isEqualTo(Result.Outcome.FAILED);
    assertThat(Results.logged(evaluation, "excluded")).containsExactly("b incident: failed");
  }

  @Test
  void aCappedScoreDecidesBandAndRank() {
    Evaluation evaluation = veto("equals: 1", "{cap-score: 60}").evaluate();
    assertThat(Results.of(evaluation, "b").score()).hasValue(60);
    assertThat(Results.of(evaluation, "b").rank()).hasValue(2);
  }

  @Test
  void aCapAboveTheScoreChangesNothing() {
    Evaluation evaluation = veto("equals: 1", "{cap-score: 95}").evaluate();
    assertThat(Results.of(evaluation, "b").score()).hasValue(90);
    assertThat(Results.logged(evaluation, "adjusted")).isEmpty();
  }

  @Test
  void aCappedBandLeavesScoreAndRank() {
    Evaluation evaluation = veto("equals: 1", "{cap-band: low}").evaluate();
    Result capped = Results.of(evaluation, "b");
    assertThat(capped.score()).hasValue(90);
    assertThat(capped.rank()).hasValue(1);
    assertThat(capped.band().orElseThrow().id()).isEqualTo("low");
    assertThat(Results.logged(evaluation, "band-capped"))
        .containsExactly("b overall: veto: incident is 1; the band is at best 'low'");
  }

  @Test
  void aBandThatIsNotThereIsRefused() {
    assertThat(veto("equals: 1", "{cap-band: lowest}").frameworkProblems())
        .containsExactly("framework.yaml:19:12 [overall]: no band 'lowest'");
  }

  @Test
  void aScoreOffTheScaleIsRefused() {
    assertThat(veto("equals: 1", "{cap-score: 101}").frameworkProblems())
        .containsExactly("framework.yaml:19:12 [overall]: cap-score 101 is not on the scale");
  }

  @Test
  void whatBecomesOfTheRankHasNoDefault() {
    assertThat(veto("equals: 1", "{fail: {}}").frameworkProblems())
        .containsExactly("framework.yaml:19:73 [overall]: 'rank' is missing");
  }

  @Test
  void aDimensionBelowTheIndexCannotLoseItsScoreAltogether() {
    small.framework(
        "    - id: depth\n",
        "    - id: depth\n"
            + "      adjust: [{veto: {when: {indicator: incident, equals: 1},"
            + " then: {fail: {rank: none}}}}]\n");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .contains("[overall/depth]: 'rank: none' takes the score away");
  }
}
