package org.govservices.evaluator.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A score is rounded once; band and rank follow from the rounded score. */
class BandBoundaryTest extends SmallEvaluationTest {
  @Test
  void exactly90IsNotOver90() {
    Result nineties = Results.of(small.evaluate(), "b");
    assertThat(nineties.grade()).hasValue(90);
    assertThat(nineties.band().orElseThrow().id()).isEqualTo("low");
  }

  @ParameterizedTest
  @CsvSource({"0.02, 0.19, 0.79", "0.06, 0.57, 0.37", "0.13, 0.08, 0.79"})
  void aMeanOfNinetiesThatComesOutAsALittleMoreIsStill90(double x, double y, double z) {
    assertThat((x * 90 + y * 90 + z * 90) / (x + y + z)).isEqualTo(90.00000000000001);
    small.write(
        "framework.yaml",
        small.text("framework.yaml").replaceAll("(?s)children:.*", "children:\n")
            + indicator("online", x)
            + indicator("visits", y)
            + indicator("guides", z));
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "b", "overall")).isEqualTo(90);
    assertThat(Results.of(evaluation, "b").grade()).hasValue(90);
    assertThat(Results.of(evaluation, "b").band().orElseThrow().id()).isEqualTo("low");
  }

  @Test
  void aClosedBoundBelongsToItsBand() {
    small.framework("above: 90}", "from: 90}");
    assertThat(Results.of(small.evaluate(), "b").band().orElseThrow().id()).isEqualTo("high");
  }

  @ParameterizedTest
  @CsvSource({"90.004, low", "90.005, high", "90.01, high"})
  void theBandFollowsFromTheRoundedScore(String value, String band) {
    for (String indicator : new String[] {"online", "visits", "guides"}) {
      small.replace(
          "observations.csv", "b," + indicator + ",90,", "b," + indicator + "," + value + ",");
    }
    assertThat(Results.of(small.evaluate(), "b").band().orElseThrow().id()).isEqualTo(band);
  }

  @Test
  void unitsThatDifferOnlyBehindTheRoundingShareTheirRank() {
    for (String indicator : new String[] {"online", "visits", "guides"}) {
      small.replace("observations.csv", "b," + indicator + ",90,", "b," + indicator + ",66.001,");
    }
    small
        .replace("observations.csv", "a,online,80", "a,online,66")
        .replace("observations.csv", "a,visits,40", "a,visits,66")
        .replace("observations.csv", "a,guides,60", "a,guides,66");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.of(evaluation, "a").rank()).hasValue(1);
    assertThat(Results.of(evaluation, "b").rank()).hasValue(1);
    assertThat(Results.score(evaluation, "b", "overall"))
        .isGreaterThan(Results.score(evaluation, "a", "overall"));
  }

  @Test
  void withoutBandsThereIsNoBandButStillARank() {
    small.write(
        "framework.yaml",
        small.text("framework.yaml").replaceAll("(?s)bands:.*ranking:", "ranking:"));
    Result result = Results.of(small.evaluate(), "b");
    assertThat(result.band()).isEmpty();
    assertThat(result.rank()).hasValue(1);
  }

  private static String indicator(String id, double weight) {
    return "    - {id: " + id + ", name: {en: X}, weight: " + weight + ", unit: percent}\n";
  }
}
