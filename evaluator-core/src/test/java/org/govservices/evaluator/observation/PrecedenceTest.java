package org.govservices.evaluator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files, and cells that none of them gives. */
class PrecedenceTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void write() {
    small =
        new SmallEvaluation(folder)
            .replace(
                "evaluation.yaml",
                "source: crawled}",
                "source: crawled}\n  - {file: more.csv, layout: long, source: submitted}")
            .write("more.csv", "unit,indicator,value,status\na,online,85,\na,visits,40,\n");
  }

  @Test
  void theEarlierFileWinsAndTheLogShowsBothValuesWithTheirPlaces() {
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "online")).isEqualTo(80);
    assertThat(Results.logged(evaluation, "disagreement"))
        .singleElement()
        .asString()
        .startsWith("a online: kept 80 (crawled, ")
        .contains("observations.csv:2:3), not 85 (submitted, ", "more.csv:2:3)");
  }

  @Test
  void anObservedValueAndAGapConflictToo() {
    small.replace("observations.csv", "a,online,80,", "a,online,,failed");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.logged(evaluation, "disagreement"))
        .singleElement()
        .asString()
        .contains("kept failed (crawled", "not 85 (submitted");
    assertThat(Results.of(evaluation, "a", "online").score()).isEmpty();
  }

  @Test
  void aLaterFileFillsWhatTheEarlierDoesNotGive() {
    small.replace("observations.csv", "a,online,80,\n", "");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "online")).isEqualTo(85);
    assertThat(evaluation.observations().at(0, 0).origin()).isEqualTo(Origin.SUBMITTED);
    assertThat(Results.logged(evaluation, "disagreement")).isEmpty();
  }

  @Test
  void aCellThatNoFileGivesIsAnErrorUnlessTheEvaluationSaysWhatItMeans() {
    small.replace("observations.csv", "b,guides,90,\n", "");
    assertThat(small.problems())
        .containsExactly(
            "evaluation.yaml: no file gives unit 'b', indicator 'guides';"
                + " add the cell, or state `absent:`");

    small.replace("evaluation.yaml", "language: en", "absent: refuse\nlanguage: en");
    assertThat(small.problems()).hasSize(1);

    small.replace("evaluation.yaml", "absent: refuse", "absent: not-found");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "b", "guides")).isZero();
    assertThat(Results.logged(evaluation, "absent"))
        .containsExactly("b guides: in no file; taken as not-found, as the evaluation states");
  }

  @Test
  void manyAbsentCellsAreCountedBehindTheFirstTwenty() {
    StringBuilder units = new StringBuilder("code,kind,name_en\na,city,A\nb,city,B\n");
    for (int u = 0; u < 10; u++) {
      units.append("u").append(u).append(",city,U\n");
    }
    small.write("units.csv", units.toString());
    assertThat(small.problems())
        .hasSize(21)
        .last()
        .isEqualTo("evaluation.yaml: 10 more cells are in no file");
  }

  @Test
  void problemsOfSeveralFilesComeAtOnce() {
    small
        .replace("observations.csv", "a,online,80,", "a,online,x,")
        .replace("more.csv", "a,visits", "z,visits")
        .replace("evaluation.yaml", "seed: 1", "seed: 1\npublished: published.csv")
        .write("published.csv", "unit,node,rank\na,overall,first\n");
    assertThat(small.problems())
        .containsExactly(
            "more.csv:3:1: no unit 'z'",
            "observations.csv:2:3 [online]: found 'x'; expected a number such as 96.73",
            "published.csv:2:3: found 'first'; expected a rank from 1: 4, =4 (shared), 2.5 or"
                + " 101-150");
  }

  @Test
  void aBrokenFrameworkAndABrokenRosterAreReportedTogether() {
    small.framework("ties: dense", "ties: denser").replace("units.csv", "b,city", "b,");
    assertThat(small.problems())
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("framework.yaml:11:30:"))
        .anyMatch(problem -> problem.startsWith("units.csv:3:2:"));
  }
}
