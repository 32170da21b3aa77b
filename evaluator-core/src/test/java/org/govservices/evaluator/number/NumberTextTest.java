package org.govservices.evaluator.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "90, 90",
    "0.1, 0.1",
    "1234.5, 1234.5",
    "-0.0, 0",
    "0.002, 0.002",
    "1e-7, 0.0000001",
    "90.00000000000001, 90.00000000000001",
    "1e7, 10000000",
    "123456789, 123456789"
  })
  void theShortestTextIsPlainWithoutExponentOrTrailingZeros(double value, String text) {
    assertThat(NumberText.shortest(value)).isEqualTo(text);
  }

  /**
   * JDK 17 prints the first three as 1.9999999999999998E23, 9.999999999999999E22 and
   * 8.409999999999999E21: the bug JDK-4511638, mended in JDK 19.
   */
  @ParameterizedTest
  @ValueSource(strings = {"2E23", "1E23", "8.41E21", "2.2250738585072014E-308", "4.9E-324"})
  void numbersThatJdksPrintDifferentlyHaveOneText(String decimal) {
    assertThat(NumberText.shortest(Double.parseDouble(decimal)))
        .isEqualTo(new BigDecimal(decimal).toPlainString());
  }

  @Test
  void theShortestTextReadsBackAndNoShorterOneDoes() {
    long seed = 20200526;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 3_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isFinite(value)) {
        continue;
      }
      String text = NumberText.shortest(value);
      assertThat(Double.parseDouble(text)).as("seed %d, case %d", seed, i).isEqualTo(value);
      int digits = new BigDecimal(text).stripTrailingZeros().precision();
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
        if (digits > 1) {
          double shorter =
              new BigDecimal(value).round(new MathContext(digits - 1, mode)).doubleValue();
          assertThat(shorter).as("seed %d, case %d", seed, i).isNotEqualTo(value);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.285, 2, 0.29",
    "0.5, 0, 1",
    "-0.001, 2, 0.00",
    "90.00000000000001, 2, 90.00",
    "1234.5678, 1, 1234.6"
  })
  void fixedDecimalsAreRoundedHalfUpOnTheDecimalThatWasMeant(
      double value, int decimals, String text) {
    assertThat(NumberText.fixed(value, decimals)).isEqualTo(text);
  }

  @Test
  void noiseIsNotShownWhereItIsNotMeant() {
    assertThat(NumberText.shortest(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    assertThat(NumberText.withoutNoise(0.1 + 0.2)).isEqualTo("0.3");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void missingIsNeverANumber(double value) {
    assertThatThrownBy(() -> NumberText.shortest(value))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NumberText.fixed(value, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLocaleOfTheMachineChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(NumberText.shortest(1234.5)).isEqualTo("1234.5");
      assertThat(NumberText.fixed(1234.5, 2)).isEqualTo("1234.50");
    } finally {
      Locale.setDefault(before);
    }
  }
}
