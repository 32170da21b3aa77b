package org.govservices.evaluator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that cannot be computed with are refused where they stand, as they are written. */
class MagnitudesTest extends SmallEvaluationTest {
  private static final String TAKEN = "0, or a number from 1e-18 to 1e18 in magnitude";

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "-1e308", "1e19", "1e-300", "-1e-19", "1e999"})
  void anObservationBeyondThemIsRefused(String value) {
    small.replace("observations.csv", "a,online,80,", "a,online," + value + ",");
    assertThat(small.problems())
        .containsExactly("observations.csv:2:3 [online]: found " + value + "; expected " + TAKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e300", "1e-999999999", "18446744073709551617"})
  void aWeightBeyondThemIsRefused(String weight) {
    small.framework("weight: 3, unit: percent", "weight: " + weight + ", unit: percent");
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:")
        .contains("found '" + weight + "'", TAKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "18446744073709551617", "11"})
  void decimalsBeyondTenDoNotWrap(String decimals) {
    small.framework("decimals: 2", "decimals: " + decimals);
    assertThat(small.problems())
        .singleElement()
        .asString()
        .startsWith("framework.yaml:7:")
        .contains(decimals, "expected a whole number from 0 to 10");
  }

  @Test
  void aTinyNumberWhereATextBelongsIsShownAsItIsWritten() {
    small.replace("evaluation.yaml", "source: crawled", "source: 1e-999999999");
    assertThat(small.problems()).anySatisfy(p -> assertThat(p).contains("1e-999999999"));
  }

  @Test
  void whatATreatmentMadeConstantIsNamedWithTheTreatment() {
    small.framework(
        "{id: guides, name: {en: Guides}, weight: 1, unit: percent}",
        "{id: guides, name: {en: Guides}, weight: 1, unit: yes-or-no,"
            + " treat: {winsorise-then-log: {max: 5, skewness: 2, kurtosis: 3.5}},"
            + " score: {min-max: {fit: all}}}");
    StringBuilder units = new StringBuilder("code,kind,name_en\n");
    StringBuilder cells = new StringBuilder("unit,indicator,value,status\n");
    for (int u = 0; u < 20; u++) {
      units.append("u%d,city,U%d\n".formatted(u, u));
      cells.append("u%d,online,%d,\nu%d,visits,5,\n".formatted(u, u, u));
      cells.append("u%d,guides,%d,\n".formatted(u, u < 2 ? 0 : 1));
    }
    small.write("units.csv", units.toString()).write("observations.csv", cells.toString());
    assertThat(small.problems())
        .singleElement()
        .asString()
        .contains("2 × 0 and 18 × 1 became constant by 'winsorise-then-log'");
  }
}
