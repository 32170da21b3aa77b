package org.govservices.evaluator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harmonic mean, power means and the minimum. */
class PowerMeansTest {
  private static final double[][] ROWS = {{2, 1}, {4, 5}, {6, 9}};

  /** √((2² + 1²)/2), …: what a formula with its brackets in the right place gives [C2]. */
  @Test
  void theSecondPowerMeanIsTheRootOfTheMeanSquare() {
    assertThat(Columns.combine(new PowerMean(2, Floor.NONE), ROWS))
        .containsExactly(new double[] {1.581139, 4.527693, 7.648529}, within(5e-7));
  }

  @Test
  void thePowerMeanOfMinusOneIsTheHarmonicMean() {
    assertThat(Columns.combine(new Harmonic(Floor.NONE), ROWS))
        .containsExactly(new double[] {4.0 / 3, 40.0 / 9, 7.2}, within(1e-12));
    assertThat(Columns.combine(new PowerMean(-1, Floor.NONE), ROWS))
        .containsExactly(Columns.combine(new Harmonic(Floor.NONE), ROWS), within(1e-12));
  }

  @Test
  void thePowerMeanTendsToTheGeometricMeanAtZeroAndToTheMinimumAtMinusInfinity() {
    double[] geometric = Columns.combine(new Geometric(Floor.NONE), ROWS);
    assertThat(Columns.combine(new PowerMean(1e-7, Floor.NONE), ROWS))
        .containsExactly(geometric, within(1e-5));
    assertThat(Columns.combine(new PowerMean(-300, Floor.NONE), ROWS))
        .containsExactly(Columns.combine(new Minimum(), ROWS), within(0.02));
    assertThat(Columns.combine(new Minimum(), ROWS)).containsExactly(1, 4, 6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -1, 0.5, 1, 3})
  void weightsCountAsRepetitions(double p) {
    PowerMean mean = new PowerMean(p, Floor.NONE);
    assertThat(Columns.combine(mean, new double[] {1, 3}, new double[][] {{2, 8}})[0])
        .isCloseTo(Columns.combine(mean, new double[][] {{2, 8, 8, 8}})[0], within(1e-12));
  }

  @Test
  void gapsAreLeftOut() {
    double[][] rows = {{2, Double.NaN, 8}, {Double.NaN, Double.NaN, Double.NaN}};
    assertThat(Columns.combine(new Harmonic(Floor.NONE), rows)[0]).isEqualTo(3.2);
    assertThat(Columns.combine(new Minimum(), rows)).containsExactly(2, Double.NaN);
  }

  @Test
  void zeroIsRefusedWhereItWouldAnnihilateUnlessThereIsAFloor() {
    assertThat(new Harmonic(Floor.NONE).use(0)).isEqualTo(Aggregation.Use.REFUSED);
    assertThat(new PowerMean(-1, Floor.NONE).use(0)).isEqualTo(Aggregation.Use.REFUSED);
    assertThat(new PowerMean(2, Floor.NONE).use(0)).isEqualTo(Aggregation.Use.AS_IS);
    assertThat(new PowerMean(2, Floor.NONE).use(-1)).isEqualTo(Aggregation.Use.REFUSED);
    Harmonic floored = new Harmonic(new Floor(OptionalDouble.of(1)));
    assertThat(floored.use(0)).isEqualTo(Aggregation.Use.FLOORED);
    assertThat(Columns.combine(floored, new double[][] {{0, 1}})).containsExactly(1);
  }
}
