package org.govservices.evaluator.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.normalisation.Scale;
import org.junit.jupiter.api.Test;

/**
 * The rules of the 2019 inspection of government websites (国办秘函〔2019〕19号): deductions never exceed
 * an indicator's points; bonus points, 30 at most, count above 80.
 */
class BonusAndDeductionTest {
  private static final Scale SCALE = new Scale(0, 130);

  private static double adjusted(Adjustment rule, double score, double value) {
    return rule.adjust(OptionalDouble.of(score), OptionalDouble.of(value), SCALE)
        .score()
        .orElseThrow();
  }

  @Test
  void bonusPointsCountOnlyAboveTheThreshold() {
    Bonus bonus = new Bonus("innovation", 30, 80);
    assertThat(adjusted(bonus, 80, 12)).isEqualTo(80);
    assertThat(adjusted(bonus, 80.01, 12)).isEqualTo(92.01);
  }

  @Test
  void bonusPointsBeyondTheCapAreLost() {
    assertThat(adjusted(new Bonus("innovation", 30, 80), 100, 45)).isEqualTo(130);
  }

  @Test
  void aBonusNeverLeavesTheScale() {
    assertThat(adjusted(new Bonus("innovation", 40, 80), 100, 40)).isEqualTo(130);
  }

  @Test
  void aBonusThatCouldNeverCountIsRefused() {
    assertThat(new Bonus("innovation", 5, 130).fault(SCALE, List.of(), true)).isPresent();
    assertThat(new Bonus("innovation", 5, 80).fault(SCALE, List.of(), true)).isEmpty();
  }

  @Test
  void everyEventCostsItsPointsUpToTheCap() {
    Deduction deduction = new Deduction("errors", 0.5, 4, 0);
    assertThat(adjusted(deduction, 90, 3)).isEqualTo(88.5);
    assertThat(adjusted(deduction, 90, 8)).isEqualTo(86);
    assertThat(adjusted(deduction, 90, 100)).isEqualTo(86);
  }

  @Test
  void aDeductionStopsAtItsFloor() {
    Deduction deduction = new Deduction("errors", 10, 50, 60);
    assertThat(adjusted(deduction, 75, 4)).isEqualTo(60);
    assertThat(adjusted(deduction, 55, 4)).as("below the floor already").isEqualTo(55);
  }

  @Test
  void aFloorOffTheScaleIsRefused() {
    assertThat(new Deduction("errors", 1, 5, -1).fault(SCALE, List.of(), true)).isPresent();
  }

  @Test
  void withoutAValueNothingChanges() {
    OptionalDouble score = OptionalDouble.of(90);
    for (Adjustment rule : List.of(new Bonus("x", 5, 80), new Deduction("x", 1, 5, 0))) {
      Adjustment.Outcome outcome = rule.adjust(score, OptionalDouble.empty(), SCALE);
      assertThat(outcome.changes(score)).isFalse();
    }
  }
}
