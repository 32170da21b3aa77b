package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govservices.evaluator.testing.Results.logged;
import static org.govservices.evaluator.testing.Results.score;

import java.nio.file.Path;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Earlier editions beside this one. */
class EditionsTest {
  @TempDir private Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void files() {
    small = new SmallEvaluation(folder);
  }

  private void earlier(String editions, String rows) {
    small.replace(
        "evaluation.yaml", "language: en", "earlier-editions: " + editions + "\nlanguage: en");
    small.write("observations.csv", rows);
  }

  private static final String ROWS =
      """
      unit,indicator,value,edition
      a,online,80,
      a,visits,40,2024
      a,guides,60,
      b,online,90,
      b,visits,90,
      b,guides,90,
      a,guides,50,2022
      b,guides,10,2021
      a,guides,70,2021
      """;

  @Test
  void minMaxOverAllEditionsTakesItsEndsFromThemAll() {
    earlier("[2022, 2021]", ROWS);
    small.framework(
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent}",
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent,"
            + " score: {min-max: {fit: all, editions: all}}}");
    Evaluation evaluation = small.evaluate();
    // ends 10 (b in 2021) and 90 (b now)
    assertThat(score(evaluation, "a", "guides")).isEqualTo(62.5);
    assertThat(score(evaluation, "b", "guides")).isEqualTo(100);
    assertThat(evaluation.fits())
        .singleElement()
        .satisfies(fit -> assertThat(fit.n()).isEqualTo(5))
        .satisfies(fit -> assertThat(fit.parameters()).containsEntry("min", 10.0));
  }

  @Test
  void minMaxOverThisEditionDoesNotSeeEarlierOnes() {
    earlier("[2022, 2021]", ROWS);
    small.framework(
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent}",
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent,"
            + " score: {min-max: {fit: all, editions: this}}}");
    assertThat(score(small.evaluate(), "a", "guides")).isEqualTo(0);
  }

  @Test
  void aGapIsFilledFromTheLatestEditionThatIsNotTooOld() {
    earlier("[2022, 2021]", ROWS.replace("a,guides,60,\n", "").replace("b,guides,90,\n", ""));
    small.replace("evaluation.yaml", "language: en", "absent: failed\nlanguage: en");
    small.framework(
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent}",
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent,"
            + " missing: {failed: impute}, impute: {last-edition: {at-most: 2}}}");
    Evaluation evaluation = small.evaluate();
    assertThat(score(evaluation, "a", "guides")).isEqualTo(50);
    assertThat(score(evaluation, "b", "guides")).isEqualTo(10);
    assertThat(logged(evaluation, "imputed"))
        .containsExactly(
            "a guides: failed, filled with 50 by last-edition",
            "b guides: failed, filled with 10 by last-edition");

    small.framework("at-most: 2", "at-most: 1");
    assertThat(small.problems())
        .containsExactly(
            "evaluation.yaml [guides]: unit 'b' is failed, and imputation by 'last-edition' finds"
                + " too little to fill it from");
  }

  @Test
  void anEditionThatIsNotDeclaredIsRefused() {
    earlier("[2022]", ROWS);
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:9:4: found edition 2021; expected 2024 or 2022 (the framework's, or"
                + " one of the evaluation's `earlier-editions`) (2 such, also at 10:4)");
  }

  @Test
  void aCellMayStandOncePerEdition() {
    earlier("[2022, 2021]", ROWS + "a,guides,71,2021\n");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:11:3: unit 'a', indicator 'guides' is a duplicate; first at"
                + " observations.csv:10:3");
  }

  @Test
  void aWideFileIsOfTheEditionItDeclares() {
    small.replace("evaluation.yaml", "language: en", "earlier-editions: [2023]\nlanguage: en");
    small.replace("evaluation.yaml", "language: en", "language: en # two files");
    small.replace(
        "evaluation.yaml",
        "  - {file: observations.csv, layout: long, source: crawled}",
        "  - {file: observations.csv, layout: long, source: crawled}\n"
            + "  - {file: last.csv, layout: wide, edition: 2023, source: crawled}");
    small.write("last.csv", "unit,guides\na,0\nb,100\n");
    small.framework(
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent}",
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent,"
            + " score: {min-max: {fit: all, editions: all}}}");
    assertThat(score(small.evaluate(), "a", "guides")).isEqualTo(60);

    small.replace("evaluation.yaml", "edition: 2023", "edition: 2020");
    assertThat(small.problems())
        .containsExactly(
            "last.csv:1:1: found edition 2020; expected 2024 or 2023 (the framework's, or one of"
                + " the evaluation's `earlier-editions`)");
  }

  @Test
  void thisEditionIsNoEarlierOne() {
    earlier("[2022, 2024, 2022]", "unit,indicator,value\na,online,80\n");
    assertThat(small.problems())
        .filteredOn(problem -> problem.contains("edition"))
        .containsExactly(
            "evaluation.yaml:9:26: edition 2024 is a duplicate or is this edition; expected"
                + " earlier ones, the latest first",
            "evaluation.yaml:9:32: edition 2022 is a duplicate or is this edition; expected"
                + " earlier ones, the latest first");
  }

  @Test
  void anEarlierValueThatATransformDoesNotTakeIsAProblemInItsPlace() {
    earlier("[2022, 2021]", ROWS.replace("a,guides,50,2022", "a,guides,0,2022"));
    small.framework(
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent}",
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent, transform: {log: {base: 10}},"
            + " score: {min-max: {fit: all, editions: all}}}");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:8:3 [guides]: found 0 for unit 'a', which transform 'log' is not"
                + " defined for");
  }
}
