package org.govservices.evaluator.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.govservices.evaluator.normalisation.Direction;
import org.govservices.evaluator.testing.SmallEvaluationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that decides a score has a hidden default: it is stated here or in defaults above. */
class InheritanceTest extends SmallEvaluationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aggregate: arithmetic        | aggregate      | (2 such, also at 19:7)
          least-coverage: 0            | least-coverage | (2 such, also at 19:7)
          direction: higher            | direction      | (3 such, also at 24:11, 25:7)
          score: {goalposts: [0, 100]} | score          | (3 such, also at 24:11, 25:7)
          """)
  void whatIsStatedNowhereIsReportedAtEveryNodeThatNeedsIt(String line, String key, String nodes) {
    small.framework("  " + line + "\n", "");
    assertThat(small.frameworkProblems())
        .singleElement()
        .asString()
        .endsWith("'" + key + "' is stated neither here nor in defaults " + nodes);
  }

  @Test
  void everyStatusNeedsItsMissingRule() {
    small.framework("failed: exclude, ", "");
    assertThat(small.frameworkProblems())
        .containsExactly(
            "framework.yaml:24:11 [overall/depth/online]:"
                + " 'missing: failed' is stated neither here nor in defaults"
                + " (3 such, also at 25:11, 26:7)");
  }

  @Test
  void defaultsOfADimensionHoldBelowItOnly() {
    small.framework("    weight: 3\n", "    weight: 3\n      defaults: {direction: lower}\n");
    assertThat(small.framework().indicators())
        .extracting(Indicator::direction)
        .containsExactly(Direction.LOWER, Direction.LOWER, Direction.HIGHER);
  }

  @Test
  void anIndicatorOverridesSingleStatuses() {
    small.framework("Guides}, weight: 1,", "Guides}, weight: 1, missing: {failed: refuse},");
    assertThat(small.framework().indicators().get(2).missing())
        .isEqualTo(
            new MissingRules(
                MissingRules.Rule.ZERO, MissingRules.Rule.REFUSE, MissingRules.Rule.EXCLUDE));
  }

  @Test
  void anAggregationStatedAtADimensionIsItsOwnAndNotItsChildrens() {
    small.framework("index:\n", "index:\n  aggregate: {geometric: {floor: 1}}\n");
    Dimension index = small.framework().index();
    assertThat(index.aggregation().method()).isEqualTo("geometric");
    assertThat(((Dimension) index.children().get(0)).aggregation().method())
        .isEqualTo("arithmetic");
  }

  @Test
  void theIndexIsCalledOverallAndHasANameOfItsOwnUnlessGiven() {
    assertThat(small.framework().index().id()).isEqualTo("overall");
    assertThat(small.framework().index().name().english()).isEqualTo("Overall index");
    small.framework("index:\n", "index:\n  name: {en: Everything}\n");
    assertThat(small.framework().index().name().english()).isEqualTo("Everything");
  }
}
