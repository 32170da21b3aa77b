package org.govservices.evaluator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means of a dimension's children. */
class AggregationsTest extends SmallEvaluationTest {
  private Evaluation evaluate(String aggregation, String... values) {
    StringBuilder children = new StringBuilder("aggregate: " + aggregation + "\n  children:\n");
    StringBuilder header = new StringBuilder("unit");
    for (int i = 0; i < values.length; i++) {
      children
          .append("    - {id: x")
          .append(i)
          .append(", name: {en: X}, weight: 1, unit: share}\n");
      header.append(",x").append(i);
    }
    return small
        .write(
            "framework.yaml",
            small.text("framework.yaml").replaceAll("(?s)children:.*", children.toString()))
        .write("units.csv", "code,kind,name_en\na,city,Aa\n")
        .write("observations.csv", header + "\na," + String.join(",", values) + "\n")
        .replace("evaluation.yaml", "layout: long", "layout: wide")
        .evaluate();
  }

  /** OECD/JRC Handbook (2008), p. 104: units (21, 1, 1, 1) and (6, 6, 6, 6). */
  @ParameterizedTest
  @CsvSource({
    "arithmetic, 21, 1, 6.00",
    "arithmetic,  6, 6, 6.00",
    "geometric,  21, 1, 2.14",
    "geometric,   6, 6, 6.00"
  })
  void aGeometricMeanPunishesImbalanceWhereAnArithmeticDoesNot(
      String aggregation, String first, String others, double expected) {
    Evaluation evaluation = evaluate(aggregation, first, others, others, others);
    assertThat(Results.of(evaluation, "a").grade()).hasValue(expected);
  }

  /** UNDP, Human Development Report: Nigeria 2022, (.517 · .545 · .583)^⅓ = .548. */
  @Test
  void aGeometricMeanOfThreeIndicesIsThePublishedHumanDevelopmentIndex() {
    small
        .framework("scale: [0, 100]", "scale: [0, 1]")
        .framework("above: 90", "above: 0.8")
        .framework("goalposts: [0, 100]", "goalposts: [0, 1]");
    Evaluation evaluation = evaluate("geometric", "0.517", "0.545", "0.583");
    assertThat(Results.score(evaluation, "a", "overall")).isCloseTo(0.548, within(0.0005));
  }

  @Test
  void weightsOfAGeometricMeanAreExponents() {
    small.framework("aggregate: arithmetic", "aggregate: geometric");
    // depth: weights 3 and 1
    assertThat(Results.score(small.evaluate(), "a", "depth"))
        .isCloseTo(Math.pow(80 * 80 * 80 * 40.0, 0.25), within(1e-9));
  }

  @Test
  void aGeometricMeanRefusesWhatIsNotPositiveAndSaysWhatToDo() {
    small
        .framework("    weight: 3\n", "    weight: 3\n      aggregate: geometric\n")
        .replace("observations.csv", "a,visits,40,", "a,visits,0,");
    assertThat(small.problems())
        .containsExactly(
            "framework.yaml:23:18 [overall/depth]: found a score of 0 of 'visits' for unit 'a',"
                + " which 'geometric' refuses; declare a floor, use another aggregation, or give"
                + " the scoring rule other ends");
  }

  @Test
  void aRefusedScoreIsToldOnceWhereItBeginsNotAgainAtEveryGeometricMeanAbove() {
    small
        .framework("aggregate: arithmetic", "aggregate: geometric")
        .replace("observations.csv", "a,visits,40,", "a,visits,0,");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .contains("[overall/depth]: found a score of 0 of 'visits' for unit 'a'");
  }

  @Test
  void aDeclaredFloorStandsInForLowerScoresAndIsLogged() {
    small
        .framework("    weight: 3\n", "    weight: 3\n      aggregate: {geometric: {floor: 10}}\n")
        .replace("observations.csv", "a,visits,40,", "a,visits,0,");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "depth"))
        .isCloseTo(Math.pow(80 * 80 * 80 * 10.0, 0.25), within(1e-9));
    assertThat(Results.logged(evaluation, "floored"))
        .containsExactly("a depth: 0 of 'visits' counts as the floor");
  }

  @Test
  void aGeometricMeanRenormalisesOverWhatIsScored() {
    small
        .framework("    weight: 3\n", "    weight: 3\n      aggregate: geometric\n")
        .replace("observations.csv", "a,visits,40,", "a,visits,,failed");
    assertThat(Results.score(small.evaluate(), "a", "depth")).isCloseTo(80, within(1e-9));
  }
}
