package org.govservices.evaluator.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "0, 100, 90.00000000000001, 90",
    "0, 100, 33.300000000000004, 33.3",
    "0, 100, 33.333333333333336, 33.3333333333",
    "0, 100, 99.99999999999999, 100",
    "0, 100, -5e-17, 0",
    "0, 1, 0.20000000000000004, 0.2",
    "0, 1, 0.6666666666666666, 0.666666666667",
    "-1000, 0, -0.1234567890123, -0.123456789",
    "0, 0.001, 0.0003333333333333333, 0.000333333333333",
    "0, 1e15, 123456789012345, 123456789012000"
  })
  void aScoreHasTwelveDigitsFromTheFirstOfTheLargerEnd(
      double low, double high, double score, double read) {
    assertThat(new Scale(low, high).withoutNoise(score)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 0.3",
    "5.551115123125783e-17, 0",
    "1.2345678901234567, 1.23456789012",
    "-123456.78901234567, -123456.789012",
    "123456789.12345678, 123456789.123"
  })
  void withoutEndsItHasTwelveDigitsAndNoMoreBehindThePoint(double score, double read) {
    assertThat(Scale.UNBOUNDED.withoutNoise(score)).isEqualTo(read);
    assertThat(new Scale(0, 1).withoutNoise(score)).isEqualTo(read);
  }

  @Test
  void aGapStaysAGapAndThereIsNoNegativeZero() {
    double[] column = {Double.NaN, -1e-15, 100.00000000000001, 1234.5678901234567};
    new Scale(0, 100).withoutNoise(column, 4, column);
    assertThat(column).containsExactly(Double.NaN, 0.0, 100, 1234.56789012);
  }
}
