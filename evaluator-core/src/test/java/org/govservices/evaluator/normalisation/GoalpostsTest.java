package org.govservices.evaluator.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distance between two fixed values; a's online is 80, b's 90. */
class GoalpostsTest extends SmallEvaluationTest {
  @ParameterizedTest
  @CsvSource({"higher, 75, 100", "lower, 25, 0"})
  void theGoalpostsAreTheEndsOfTheScaleAndLowerIsBetterTurnsThemAround(
      String direction, double a, double b) {
    small.framework(
        "Online}, weight: 3,",
        "Online}, weight: 3, score: {goalposts: [50, 90]}, direction: " + direction + ",");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "online")).isEqualTo(a);
    assertThat(Results.score(evaluation, "b", "online")).isEqualTo(b);
  }

  @Test
  void aValueOutsideIsAnErrorUnlessTheContractCapsIt() {
    small.framework("Online}, weight: 3,", "Online}, weight: 3, score: {goalposts: [0, 85]},");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith(
            "observations.csv:5:3 [online]: found 90 for unit 'b'; it is above 85, and the scoring rule takes")
        .contains("[0,85]");
  }

  @Test
  void aCappedValueScoresAsTheNearestGoalpostAndIsLogged() {
    small.framework(
        "Online}, weight: 3,",
        "Online}, weight: 3, score: {goalposts: {range: [82, 85], outside: cap}},");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "online")).isZero();
    assertThat(Results.score(evaluation, "b", "online")).isEqualTo(100);
    assertThat(Results.logged(evaluation, "capped"))
        .containsExactly(
            "a online: 80 is outside the goalposts and scored as the nearest one",
            "b online: 90 is outside the goalposts and scored as the nearest one");
  }

  @Test
  void aValueAtAGoalpostIsNotOutside() {
    small.framework("Online}, weight: 3,", "Online}, weight: 3, score: {goalposts: [80, 90]},");
    Evaluation evaluation = small.evaluate();
    assertThat(Results.score(evaluation, "a", "online")).isZero();
    assertThat(Results.score(evaluation, "b", "online")).isEqualTo(100);
    assertThat(Results.logged(evaluation, "capped")).isEmpty();
  }
}
