package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.result.Disagreement;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.observation.NotTaken;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources that say different things, and what hangs on it. Values are made up. */
class DisagreementsTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void write() {
    small =
        new SmallEvaluation(folder)
            .write("units.csv", "code,kind,name_en\na,city,Aa\nb,city,Bb\nc,city,Cc\n")
            .write(
                "observations.csv",
                """
                unit,indicator,value,status
                a,online,80,
                a,visits,40,
                a,guides,60,
                b,online,90,
                b,visits,90,
                b,guides,90,
                c,online,70,
                c,visits,,failed
                c,guides,50,
                """)
            .replace(
                "evaluation.yaml",
                "source: crawled}",
                "source: crawled}\n  - {file: more.csv, layout: long, source: submitted}")
            .write(
                "more.csv",
                """
                unit,indicator,value,status
                a,online,85,
                a,visits,40,
                b,online,,not-found
                b,visits,90.4,
                c,visits,95,
                c,guides,,failed
                """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "score: {goalposts: [0, 100]}",
        "score: {goalposts: {range: [0, 100], outside: cap}}",
        "score: {min-max: {fit: all}}",
        "score: {percentile-rank: {fit: all, ties: average}}",
      })
  void theOtherWordGivesWhatAnEvaluationWithItGives(String score) {
    small.framework("score: {goalposts: [0, 100]}", score);
    List<Disagreement> disagreements = small.evaluate().sources().disagreements();
    assertThat(disagreements).hasSize(5);
    String original = small.text("observations.csv");
    for (Disagreement disagreement : disagreements) {
      small.write("observations.csv", original);
      takeOther(disagreement);
      Result whole = small.evaluate().result(disagreement.pair().unit(), 0);
      assertThat(disagreement.ifOther()).as(disagreement.toString()).contains(whole);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{topsis: {to: [0, 100]}}", "{borda: {to: [0, 100]}}", "{geometric: {floor: 1}}"})
  void methodsThatCompareUnitsAreWorkedOutForAllUnits(String method) {
    small.replace("more.csv", "b,online,,not-found", "b,online,20,");
    small.framework("aggregate: arithmetic", "aggregate: " + method);
    small.framework("failed: exclude", "failed: zero");
    assertAnswersAreThoseOfEvaluations();
  }

  @Test
  void thoseThatABandOrARankHangsOnComeFirstThenThoseOfMostPoints() {
    // with 90.4 visits b has 90.075, over the bound of 90; without its 90 online 39.375, behind a
    List<Disagreement> disagreements = small.evaluate().sources().disagreements();
    assertThat(disagreements.get(0).changesBand()).isTrue();
    assertThat(disagreements.get(0).changesRank()).isFalse();
    assertThat(disagreements.get(1).shift()).hasValue(-90 * 0.75 * 0.75);
    assertThat(disagreements.get(1).changesRank()).isTrue();
    assertThat(disagreements)
        .filteredOn(d -> !d.changesBand() && !d.changesRank())
        .extracting(d -> Math.abs(d.shift().orElseThrow()))
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    List<Boolean> decides =
        disagreements.stream().map(d -> d.changesBand() || d.changesRank()).toList();
    assertThat(decides).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
  }

  @Test
  void aSmallShiftThatChangesTheBandComesBeforeALargeOneThatDoesNot() {
    // a scores 67.5, and 70.3125 with 85 online: over the bound of 70; b stays high without online
    small.framework("above: 90", "above: 70");
    small.replace("more.csv", "b,online,,not-found", "b,online,99,");
    Disagreement first = small.evaluate().sources().disagreements().get(0);
    assertThat(first.pair().unit()).isZero();
    assertThat(first.changesBand()).isTrue();
  }

  @Test
  void aPartThatIsBelievedDifferentlyMovesItselfAndNotTheFitOfItsParent() {
    small
        .write(
            "units.csv",
            "code,kind,name_en,parent\na,city,Aa,p\nb,city,Bb,p\nc,city,Cc,\np,land,P,\n")
        .framework("ranking:", "roll-up: mean\nranking:");
    small.framework("id: depth", "id: depth\n      rescale: {min-max: {fit: all}}");
    assertAnswersAreThoseOfEvaluations();
  }

  @Test
  void aValueThatTheContractRefusesHasNoAnswer() {
    small.replace("more.csv", "a,online,85,", "a,online,185,");
    assertThat(small.evaluate().sources().of(0))
        .singleElement()
        .satisfies(d -> assertThat(d.ifOther()).isEmpty())
        .satisfies(d -> assertThat(d.shift()).isEmpty())
        .satisfies(d -> assertThat(d.whyNoScore()).contains("refused: found 185 for unit 'a'"));
  }

  @Test
  void anAggregationThatRefusesTheOtherWordLeavesNoAnswer() {
    // a geometric mean of 0 and 60 is refused; taken alone, that 0 stops the evaluation
    small.framework("aggregate: arithmetic", "aggregate: geometric");
    small.replace("more.csv", "a,online,85,", "a,online,0,");
    assertThat(small.evaluate().sources().of(0))
        .singleElement()
        .satisfies(d -> assertThat(d.scoreIfOther()).isEmpty())
        .satisfies(d -> assertThat(d.shift()).isEmpty())
        .satisfies(
            d ->
                assertThat(d.whyNoScore())
                    .contains("refused: found a score of 0 of 'online' for unit 'a'")
                    .contains("'geometric' refuses"));
    small.replace("observations.csv", "a,online,80,", "a,online,0,");
    assertThat(small.problems()).anyMatch(problem -> problem.contains("'geometric'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{absolute: 0.4}                                   | 4",
        "{absolute: 0.3}                                   | 5",
        "{relative: 0.005}                                 | 4",
        "{absolute: 0.3, relative: 0.06}                   | 3",
        "{absolute: 9, indicators: {online: {absolute: 4}}} | 4",
        "{indicators: {visits: {absolute: 0.4}}}           | 4",
      })
  void valuesWithinEitherToleranceAgree(String tolerance, int disagreements) {
    small.replace("evaluation.yaml", "seed: 1", "seed: 1\ntolerance: " + tolerance);
    assertThat(small.evaluate().sources().disagreements()).hasSize(disagreements);
  }

  @Test
  void aSourcesOwnToleranceComesBeforeThatOfAllAndAfterAnIndicators() {
    small
        .replace(
            "evaluation.yaml", "source: submitted", "source: submitted, tolerance: {absolute: 9}")
        .replace(
            "evaluation.yaml",
            "seed: 1",
            "seed: 1\ntolerance: {absolute: 0.1, indicators: {online: {absolute: 1}}}");
    assertThat(small.evaluate().sources().notTaken())
        .containsExactly(new NotTaken("more.csv (submitted)", 1, 1, 4));
  }

  @Test
  void everyCellThatIsNotTakenIsCountedInTheLog() {
    small.replace("evaluation.yaml", "seed: 1", "seed: 1\ntolerance: {absolute: 0.5}");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.logged(evaluation, "not-taken"))
        .containsExactly(
            " : more.csv (submitted): 6 cells are given by an earlier source too; 1 the same, 1"
                + " within the tolerance, 4 beyond it");
    assertThat(evaluation.sources().cells()).isEqualTo(6);
  }

  @Test
  void aDeclaredStatusGivesWayToWhatALaterSourceSaysAndOthersStand() {
    small.replace("evaluation.yaml", "source: crawled}", "source: crawled, gives-way: [failed]}");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "c", "visits")).isEqualTo(95);
    assertThat(Results.logged(evaluation, "gave-way"))
        .singleElement()
        .asString()
        .matches("c visits: failed \\(crawled, observations.csv:9:1\\) gave way to 95 \\(.*");
    assertThat(evaluation.sources().disagreements()).hasSize(4);
  }

  @Test
  void aToleranceForAnUnknownIndicatorIsAnError() {
    small.replace(
        "evaluation.yaml", "seed: 1", "seed: 1\ntolerance: {indicators: {onlin: {absolute: 1}}}");
    assertThat(small.problems())
        .containsExactly("evaluation.yaml:12:33: no indicator 'onlin'; maybe 'online'?");
  }

  /** Puts the other source's word in the place of the one that was taken. */
  private void assertAnswersAreThoseOfEvaluations() {
    String original = small.text("observations.csv");
    for (Disagreement disagreement : small.evaluate().sources().disagreements()) {
      small.write("observations.csv", original);
      takeOther(disagreement);
      assertThat(disagreement.ifOther())
          .contains(small.evaluate().result(disagreement.pair().unit(), 0));
    }
  }

  private void takeOther(Disagreement disagreement) {
    String cell =
        List.of("a", "b", "c").get(disagreement.pair().unit())
            + ","
            + List.of("online", "visits", "guides").get(disagreement.pair().indicator())
            + ",";
    String other = line("more.csv", cell);
    small.replace("observations.csv", line("observations.csv", cell), other);
  }

  private String line(String file, String start) {
    return small.text(file).lines().filter(line -> line.startsWith(start)).findFirst().get();
  }
}
