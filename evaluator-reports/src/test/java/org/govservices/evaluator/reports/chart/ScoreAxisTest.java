package org.govservices.evaluator.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.normalisation.Scale;
import org.junit.jupiter.api.Test;

class ScoreAxisTest {
  private static final Scale POINTS = new Scale(0, 100);

  @Test
  void wholeScaleHasRoundTicksWithoutNoise() {
    assertThat(ScoreAxis.whole(new Scale(0, 1), new double[] {0.5}, 5).ticks())
        .containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
  }

  @Test
  void barsWithoutAScaleStartAtZero() {
    ScoreAxis axis = ScoreAxis.whole(Scale.UNBOUNDED, new double[] {80, 120}, 5);

    assertThat(axis.low()).isZero();
    assertThat(axis.high()).isGreaterThanOrEqualTo(120);
  }

  @Test
  void aRadarOfHighScoresLeavesOutTheLowerPartOfTheScale() {
    assertThat(ScoreAxis.roomy(POINTS, new double[] {80, 95}).low()).isBetween(40.0, 70.0);
    assertThat(ScoreAxis.roomy(POINTS, new double[] {30, 95}).low()).isZero();
  }

  @Test
  void equalScoresStillHaveARange() {
    ScoreAxis axis = ScoreAxis.around(POINTS, new double[] {80, 80}, 5);

    assertThat(axis.high()).isGreaterThan(axis.low());
  }
}
