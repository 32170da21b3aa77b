package org.govservices.evaluator.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "0.125, 2, 0.13, 0.12",
    "0.135, 2, 0.14, 0.14",
    "-0.125, 2, -0.13, -0.12",
    "2.5, 0, 3, 2",
    "89.995, 2, 90, 90",
    "89.985, 2, 89.99, 89.98",
    "0.1249999, 2, 0.12, 0.12"
  })
  void aTieGoesUpOrToTheEvenNeighbour(double value, int decimals, double halfUp, double halfEven) {
    assertThat(Rounding.HALF_UP.round(value, decimals)).isEqualTo(halfUp);
    assertThat(Rounding.HALF_EVEN.round(value, decimals)).isEqualTo(halfEven);
  }

  @ParameterizedTest
  @CsvSource({"0.285, 0.29", "1.005, 1.01", "2.675, 2.68", "64.995, 65"})
  void aTieStoredALittleBelowItsDecimalIsATie(double value, double expected) {
    assertThat(Rounding.HALF_UP.round(value, 2)).isEqualTo(expected);
  }

  @Test
  void noiseInTheSixteenthDigitIsRemovedBeforeRounding() {
    assertThat(Rounding.HALF_UP.round(90.00000000000001, 10)).isEqualTo(90);
    assertThat(Rounding.HALF_UP.round(0.1 + 0.2, 10)).isEqualTo(0.3);
  }

  @Test
  void aDifferenceInTheTwelfthDigitIsKept() {
    assertThat(Rounding.HALF_UP.round(90.0000000001, 10)).isEqualTo(90.0000000001);
  }

  @Test
  void thereIsNoNegativeZero() {
    assertThat(1 / Rounding.HALF_UP.round(-0.001, 2)).isPositive();
  }
}
