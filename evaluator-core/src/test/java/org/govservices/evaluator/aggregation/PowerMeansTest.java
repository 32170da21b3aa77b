package org.govservices.evaluator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harmonic mean, power means and the minimum. */
class PowerMeansTest {
  private static final MathContext DIGITS = new MathContext(60);
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

  /** The power of the mean lies where whole powers computed without rounding say. */
  @ParameterizedTest
  @ValueSource(ints = {-2000, -200, -150, -3, -1, 1, 2, 150, 200, 2000})
  void extremeExponentsLoseNoDigits(int p) {
    double[] scores = {99, 98, 0.5};
    double mean = mean(p, scores);
    BigDecimal sum = BigDecimal.ZERO;
    for (double score : scores) {
      sum = sum.add(power(score, p));
    }
    BigDecimal ofMean = sum.divide(BigDecimal.valueOf(3), DIGITS);
    List<BigDecimal> around = List.of(power(mean * (1 - 1e-14), p), power(mean * (1 + 1e-14), p));
    assertThat(ofMean).isBetween(around.get(p > 0 ? 0 : 1), around.get(p > 0 ? 1 : 0));
  }

  private static BigDecimal power(double score, int p) {
    return new BigDecimal(score).pow(p, DIGITS);
  }

  /** With scores 1 and 2ᵏ, p = ±1/k gives (3/2)ᵏ and (4/3)ᵏ. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9, 10, 11, 20, 1000})
  void smallExponentsLoseNoDigits(int k) {
    double large = Math.scalb(1.0, k);
    double expected = new BigDecimal("1.5").pow(k, DIGITS).doubleValue();
    assertThat(mean(1.0 / k, 1, large) / expected).isCloseTo(1, within(1e-12));
    expected = BigDecimal.valueOf(4).divide(BigDecimal.valueOf(3), DIGITS).pow(k).doubleValue();
    assertThat(mean(-1.0 / k, 1, large) / expected).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-15, 1e-17, 1e-30, 1e-310, Double.MIN_VALUE})
  void exponentsTowardsZeroGiveTheGeometricMean(double p) {
    assertThat(mean(p, 99, 98)).isCloseTo(Math.sqrt(99 * 98), within(1e-12));
    assertThat(mean(-p, 99, 98)).isCloseTo(Math.sqrt(99 * 98), within(1e-12));
  }

  @Test
  void theMeanRisesWithTheExponentFromTheSmallestScoreToTheLargest() {
    double[] magnitudes = {
      Double.MAX_VALUE, 1e300, 1e5, 300, 200, 50, 3, 1, 0.3, 0.11, 0.1, 0.09, 0.01, 1e-5, 1e-9
    };
    double[] exponents =
        DoubleStream.concat(Arrays.stream(magnitudes).map(p -> -p), Arrays.stream(magnitudes))
            .sorted()
            .toArray();
    double before = 0.5;
    for (double p : exponents) {
      double mean = mean(p, 99, 98, 0.5);
      assertThat(mean).as("p = %s", p).isBetween(before - 1e-13, 99.0);
      before = mean;
    }
    assertThat(mean(-Double.MAX_VALUE, 99, 98, 0.5)).isEqualTo(0.5);
    assertThat(before).isEqualTo(99);
  }

  @Test
  void scoresOfZeroHaveAMeanWhereTheyAreNotRefused() {
    assertThat(mean(200, 0, 0)).isEqualTo(0);
    assertThat(mean(0.01, 0, 0)).isEqualTo(0);
    assertThat(mean(2, 0, 6)).isCloseTo(6 / Math.sqrt(2), within(1e-14));
    assertThat(mean(0.05, 0, 6)).isCloseTo(6 * Math.pow(0.5, 20), within(1e-18));
  }

  private static double mean(double p, double... scores) {
    return Columns.combine(new PowerMean(p, Floor.NONE), new double[][] {scores})[0];
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
