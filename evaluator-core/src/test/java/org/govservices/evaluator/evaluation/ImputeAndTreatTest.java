package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.govservices.evaluator.testing.Results.logged;
import static org.govservices.evaluator.testing.Results.score;

import java.nio.file.Path;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gaps filled and outliers treated, as a contract states it. Expected by hand. */
class ImputeAndTreatTest {
  private static final String GUIDES = "{id: guides, name: {en: Guides}, weight: 1, unit: percent";

  @TempDir private Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void files() {
    small = new SmallEvaluation(folder);
    small.write(
        "units.csv",
        """
        code,kind,name_en,region,population
        a,city,Aa,north,10
        b,city,Bb,north,20
        c,city,Cc,south,40
        d,city,Dd,south,
        """);
    small.write(
        "observations.csv",
        """
        unit,indicator,value,status
        a,online,80,
        a,visits,40,
        a,guides,60,
        b,online,90,
        b,visits,90,
        b,guides,,failed
        c,online,10,
        c,visits,10,
        c,guides,20,
        d,online,50,
        d,visits,50,
        d,guides,50,
        """);
  }

  private void guides(String settings) {
    small.framework(GUIDES + "}", GUIDES + ", " + settings + "}");
  }

  @Test
  void anImputedCellIsScoredLoggedAndNotMeasured() {
    guides("missing: {failed: impute}, impute: {mean: {within: region}}");
    Evaluation evaluation = small.evaluate();
    assertThat(score(evaluation, "b", "guides")).isEqualTo(60);
    assertThat(Results.of(evaluation, "b", "guides").coverage()).hasValue(0);
    assertThat(Results.of(evaluation, "b").coverage()).hasValue(0.75);
    assertThat(logged(evaluation, "imputed"))
        .containsExactly("b guides: failed, filled with 60 by mean");
    assertThat(evaluation.observations().at(1, 2).origin()).isEqualTo(Origin.CRAWLED);
  }

  @Test
  void aGroupWithoutAValueIsAProblemWithTheCell() {
    guides("missing: {failed: impute}, impute: {median: {within: region}}");
    small.replace("observations.csv", "a,guides,60,", "a,guides,,not-found");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:7:1 [guides]: unit 'b' is failed, and imputation by 'median' finds"
                + " too little to fill it from");
  }

  @Test
  void aScreenedUnitFillsNothing() {
    guides("missing: {failed: impute}, impute: {mean: {within: all}}");
    small.framework("ranking:", "screen: {least-observed: 0.5}\nranking:");
    small.replace("observations.csv", "c,online,10,", "c,online,,failed");
    small.replace("observations.csv", "c,visits,10,", "c,visits,,failed");
    assertThat(score(small.evaluate(), "b", "guides")).isEqualTo(55, within(1e-12));
  }

  @Test
  void otherIndicatorsOfTheDimensionFillARow() {
    small.framework(
        "- {id: online, name: {en: Online}, weight: 3, unit: percent}",
        "- {id: online, name: {en: Online}, weight: 3, unit: percent,"
            + " missing: {failed: impute}, impute: row-mean}");
    small.replace("observations.csv", "a,online,80,", "a,online,,failed");
    guides("missing: {failed: exclude}");
    // visits 40 of 10 … 90 is 0.375; of online's 10 … 90 that is 40
    assertThat(score(small.evaluate(), "a", "online")).isEqualTo(40, within(1e-12));
  }

  @Test
  void aRegressionThatCannotBeFittedIsAProblemWithTheIndicator() {
    guides("missing: {failed: impute}, impute: {regression: {on: [online], least-cases: 4}}");
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml:26:101 [overall/guides]: regression needs 4 complete cases, found 3");
  }

  @Test
  void aRegressionNeedsTwoCasesMoreThanPredictors() {
    guides("missing: {failed: impute}, impute: {regression: {on: [online], least-cases: 3}}");
    assertThat(small.evaluate()).isNotNull();
    small.replace("framework.yaml", "on: [online]", "on: [online, visits]");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .endsWith("needs 'least-cases' of at least 4, predictors + 2");
  }

  @Test
  void predictorsMustBeOtherIndicators() {
    guides(
        "missing: {failed: impute},"
            + " impute: {regression: {on: [onlin, depth, guides], least-cases: 5}}");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:26:7 [overall/guides]: imputation: no indicator 'onlin'; maybe"
                + " 'online'?",
            "framework.yaml:26:7 [overall/guides]: imputation: no indicator 'depth'",
            "framework.yaml:26:7 [overall/guides]: imputation: 'guides' cannot be filled in from"
                + " itself");
  }

  @Test
  void aTreatmentThatChangesTheUnitOfMeasurementRefusesStatedValues() {
    guides("treat: {winsorise-then-log: {max: 5, skewness: 2, kurtosis: 3.5}}");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .contains(
            "treatment 'winsorise-then-log' changes the unit of measurement, so the values that"
                + " 'goalposts' states would be off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "distance-to-target: {target: 50, fit: all}",
        "min-max: {fit: {min: 0, max: 100}}",
      })
  void aRelativeRuleThatStatesValuesIsRefusedToo(String rule) {
    guides("treat: {box-cox: {lambda: 0}}, score: {" + rule + "}");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .contains("treatment 'box-cox' changes the unit of measurement");
  }

  @Test
  void treatedValuesAreScoredAndLogged() {
    guides(
        "treat: {clip-quantiles: {quantiles: [0, 0.5], definition: 7}}, score: {min-max: {fit:"
            + " all}}");
    Evaluation evaluation = small.evaluate();
    assertThat(logged(evaluation, "clipped")).containsExactly("a guides: 60 became 50");
    assertThat(score(evaluation, "a", "guides")).isEqualTo(100);
    assertThat(evaluation.observations().at(0, 2).value()).hasValue(60);
  }

  @Test
  void whatATreatmentFindsIsLogged() {
    guides("treat: {box-cox: {lambda: maximum-likelihood}}, score: {min-max: {fit: all}}");
    assertThat(logged(small.evaluate(), "treated"))
        .singleElement()
        .asString()
        .startsWith(" guides: lambda ");
  }

  @Test
  void valuesThatATreatmentDoesNotTakeAreAProblem() {
    guides("treat: {box-cox: {lambda: 0}}, score: {min-max: {fit: all}}");
    small.replace("observations.csv", "c,guides,20,", "c,guides,0,");
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml:26:73 [overall/guides]: box-cox needs positive values, found 0");
  }

  @Test
  void aTreatmentOfThisEditionDoesNotMixWithOthers() {
    guides(
        "treat: {winsorise: {max: 5, skewness: 2, kurtosis: 3.5}},"
            + " score: {min-max: {fit: all, editions: all}}");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .contains("would mix treated and untreated values");
  }

  @Test
  void earlierEditionsAreNotDividedByThisEditionsNumbers() {
    guides(
        "per: {column: population, times: 1}, missing: {failed: impute},"
            + " impute: {last-edition: {at-most: 1}}");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .contains("'per' divides by this edition's 'population'");
  }
}
