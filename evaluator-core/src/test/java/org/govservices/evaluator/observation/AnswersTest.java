package org.govservices.evaluator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that are written as words or as counts. */
class AnswersTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void onlineIsAnAnswerAndVisitsAChecklist() {
    small =
        new SmallEvaluation(folder)
            .framework(
                "{id: online, name: {en: Online}, weight: 3,",
                "{id: online, name: {en: Online}, weight: 3,"
                    + " score: {levels: {yes: 100, partly: 40, no: 0}},")
            .framework(
                "{id: visits, name: {en: Visits}, weight: 1,",
                "{id: visits, name: {en: Visits}, weight: 1, score: {checklist: {items: 8}},")
            .replace("observations.csv", "a,online,80,", "a,online,partly,")
            .replace("observations.csv", "b,online,90,", "b,online,yes,")
            .replace("observations.csv", "a,visits,40,", "a,visits,5/8,")
            .replace("observations.csv", "b,visits,90,", "b,visits,3/6,");
  }

  @Test
  void wordsAndCountsAreScored() {
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "online")).isEqualTo(40);
    assertThat(Results.score(evaluation, "b", "online")).isEqualTo(100);
    assertThat(Results.score(evaluation, "a", "visits")).isEqualTo(62.5);
    assertThat(Results.score(evaluation, "b", "visits")).isEqualTo(50);
  }

  @Test
  void wordsAndCountsAreReadFromWideFiles() {
    small
        .replace("evaluation.yaml", "layout: long", "layout: wide")
        .write("observations.csv", "unit,online,visits,guides\na,no,0/8,60\nb,yes,8/8,90\n");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "depth")).isZero();
    assertThat(Results.score(evaluation, "b", "depth")).isEqualTo(100);
  }

  @Test
  void anotherWordOrCountIsAnErrorThatSaysWhatWasExpected() {
    small
        .replace("observations.csv", "a,online,partly,", "a,online,maybe,")
        .replace("observations.csv", "a,visits,5/8,", "a,visits,9/8,");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:3 [online]: found 'maybe'; expected one of yes, partly, no",
            "observations.csv:3:3 [visits]: found '9/8'; expected fulfilled/asked, such as 1/8,"
                + " at most 8 asked");
  }
}
