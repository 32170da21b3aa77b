package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens before scores: screening, dividing, imputing, transforming. Expected by hand. */
class PreloadTest {
  @TempDir Path folder;
  private SmallEvaluation small;

  @BeforeEach
  void write() {
    small =
        new SmallEvaluation(folder)
            .write(
                "units.csv",
                "code,kind,name_en,population,region\na,city,A,200,x\nb,city,B,50,x\nc,city,C,,y\n")
            .write(
                "observations.csv", "unit,online,visits,guides\na,80,40,60\nb,90,90,90\nc,1,2,3\n")
            .replace("evaluation.yaml", "layout: long", "layout: wide")
            .replace(
                "evaluation.yaml",
                "source: crawled}",
                "source: crawled, markers: {\"-\": failed}}");
  }

  @Test
  void valuesAreDividedByANumberOfTheUnitsOwnAndWithoutItMeasurementFailed() {
    small.framework(
        "Online}, weight: 3,", "Online}, weight: 3, per: {column: population, times: 10},");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "online")).isEqualTo(4); // 80 / 200 × 10
    assertThat(Results.score(evaluation, "b", "online")).isEqualTo(18);
    assertThat(Results.of(evaluation, "c", "online").outcome())
        .isEqualTo(Result.Outcome.NOT_MEASURED);
    assertThat(Results.logged(evaluation, "no-denominator"))
        .containsExactly("c online: no 'population' to divide by; taken as failed");
  }

  @Test
  void whatIsDividedByIsANumberAboveZeroInAColumnThatExists() {
    small.framework(
        "Online}, weight: 3,", "Online}, weight: 3, per: {column: population, times: 10},");
    small.replace("units.csv", "A,200", "A,many").replace("units.csv", "B,50", "B,0");
    assertThat(small.problems())
        .containsExactly(
            "units.csv:2:4: found 'many'; expected a number such as 96.73",
            "units.csv:3:4: found 0; expected a number above 0 to divide by");

    small.framework("column: population", "column: populaton");
    assertThat(small.problems())
        .containsExactly(
            "units.csv:1:1: column 'populaton' is missing; maybe 'population'?; there are code,"
                + " kind, name_en, population, region");
  }

  @Test
  void aUnitWithTooFewObservedIndicatorsIsScreenedOutOfEverythingAndLogged() {
    small
        .framework("index:\n", "screen: {least-observed: 0.5}\nindex:\n")
        .framework("score: {goalposts: [0, 100]}", "score: {min-max: {fit: all}}")
        .write(
            "observations.csv", "unit,online,visits,guides\na,80,40,60\nb,90,90,90\nc,100,-,-\n");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "c").outcome()).isEqualTo(Result.Outcome.SCREENED_OUT);
    assertThat(Results.score(evaluation, "b", "online")).isEqualTo(100);
    assertThat(Results.logged(evaluation, "screened-out"))
        .containsExactly("c : 1 of 3 indicators observed; the contract asks for 50.0 %");
  }

  @Test
  void aUnitThatMissesTheScreenByNoiseAloneIsEvaluated() {
    assertThat(0.56 * 25).isGreaterThan(14);
    StringBuilder children = new StringBuilder("children:\n");
    StringBuilder header = new StringBuilder("unit");
    StringBuilder row = new StringBuilder("a");
    for (int i = 0; i < 25; i++) {
      children.append("    - {id: i").append(i).append(", name: {en: I}, weight: 1, unit: x}\n");
      header.append(",i").append(i);
      row.append(i < 14 ? ",50" : ",-");
    }
    small
        .framework("index:\n", "screen: {least-observed: 0.56}\nindex:\n")
        .write(
            "framework.yaml",
            small.text("framework.yaml").replaceAll("(?s)children:.*", children.toString()))
        .write("units.csv", "code,kind,name_en\na,city,A\n")
        .write("observations.csv", header + "\n" + row + "\n");
    assertThat(Results.of(small.evaluate(), "a").score()).hasValue(50);
  }

  @Test
  void aGapIsFilledWithTheMeanOfItsGroupAndLoggedAndCoverageKnows() {
    imputeVisitsWithin("region");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "visits")).isEqualTo(90);
    assertThat(Results.of(evaluation, "a", "depth").coverage()).hasValue(0.75);
    assertThat(Results.logged(evaluation, "imputed"))
        .containsExactly("a visits: failed, filled with 90 by mean");
  }

  @Test
  void aGroupWithoutAnObservedValueIsAnErrorNotASilentFallBack() {
    imputeVisitsWithin("region");
    small.replace("observations.csv", "c,1,2,3", "c,1,-,3");
    assertThat(small.problems()).singleElement().asString().contains("unit 'c' is failed");
  }

  @Test
  void imputingWithinAColumnThatUnitsDoNotHaveIsAnError() {
    imputeVisitsWithin("regoin");
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml [visits]: the units have no column 'regoin'; expected one of all, kind,"
                + " population, region; maybe 'region'?");
  }

  private void imputeVisitsWithin(String group) {
    small
        .framework(
            "Visits}, weight: 1,",
            "Visits}, weight: 1, missing: {failed: impute}, impute: {mean: {within: "
                + group
                + "}},")
        .replace("observations.csv", "a,80,40,60", "a,80,-,60");
  }

  @Test
  void aTransformIsAppliedToValuesAndToTheGoalpostsAlike() {
    small.framework(
        "Online}, weight: 3,",
        "Online}, weight: 3, transform: {log: {base: 10}},"
            + " score: {goalposts: {range: [1, 10000], outside: refuse}},");
    small.replace("observations.csv", "a,80,", "a,100,");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "online")).isCloseTo(50, within(1e-9));
    assertThat(Results.score(evaluation, "c", "online")).isZero();
  }

  @Test
  void aTransformedValueThatIsRefusedIsNamedAsObserved() {
    transformOnline("refuse", "");
    assertThat(small.problems())
        .containsExactly(
            "observations.csv:2:2 [online]: found 100000 (5 after log) for unit 'a'; it is above 4,"
                + " and the scoring rule takes no such value:"
                + " {\"goalposts\":{\"range\":[1,10000],\"outside\":\"refuse\"}}");
  }

  @Test
  void aTransformedValueThatIsCappedIsNamedAsObserved() {
    transformOnline("cap", "");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "online")).isEqualTo(100);
    assertThat(Results.logged(evaluation, "capped"))
        .containsExactly(
            "a online: 100000 (5 after log) is outside the goalposts and scored as the nearest"
                + " one");
  }

  @Test
  void aFilledValueThatIsCappedSaysThatItWasFilled() {
    transformOnline("cap", " missing: {failed: impute}, impute: {mean: {within: region}},");
    small.replace("observations.csv", "b,90,", "b,-,");
    assertThat(Results.logged(small.evaluate(), "capped"))
        .contains(
            "b online: 5 (filled in, after log) is outside the goalposts and scored as the"
                + " nearest one");
  }

  private void transformOnline(String outside, String settings) {
    small
        .framework(
            "Online}, weight: 3,",
            "Online}, weight: 3, transform: {log: {base: 10}},"
                + " score: {goalposts: {range: [1, 10000], outside: "
                + outside
                + "}},"
                + settings)
        .replace("observations.csv", "a,80,", "a,100000,");
  }
}
