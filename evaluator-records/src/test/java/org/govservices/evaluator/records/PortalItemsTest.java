package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.observation.Observation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 2,262 items of a portal. Expected figures: computed apart from this project, in another language;
 * see sample-data/cn-portal-2021/README.md.
 */
class PortalItemsTest {
  private static Evaluation evaluation;

  @BeforeAll
  static void collect() {
    evaluation = Evaluator.evaluate(Inputs.read(RealData.spec("cn-portal-2021", "cn-portal-2021")));
  }

  private static Observation observation(String unit, String indicator) {
    return evaluation
        .observations()
        .at(
            evaluation.roster().indexOf(unit).orElseThrow(),
            evaluation.observations().indicators().indexOf(indicator));
  }

  @ParameterizedTest
  @CsvSource({
    "440000, online, 96.7391",
    "440000, zero-visit, 95.7016",
    "440000, at-most-one-visit, 99.7530",
    "440000, compression-of-sums, 62.0418",
    "440000, compression-mean, 48.8787",
    "440100, online, 100",
    "440100, zero-visit, 98.3193",
    "440100, at-most-one-visit, 100",
    "440100, compression-of-sums, 89.5232",
    "440100, compression-mean, 86.7274"
  })
  void percentagesAreTheReferenceFigures(String unit, String indicator, double expected) {
    assertThat(observation(unit, indicator).value().orElseThrow())
        .isCloseTo(expected, within(0.00005));
  }

  @ParameterizedTest
  @CsvSource({
    "440000, phones-differ, 157",
    "440100, phones-differ, 105",
    "440000, url-given, 66",
    "440000, visits-if-offline, 52",
    "440000, consult-phone-given, 80",
    "440000, complain-phone-given, 116",
    "440000, same-kind-of-days, 9",
    "440000, promise-given, 27",
    "440000, promise-within-law, 0"
  })
  void guideRulesFailAsManyItemsAsAreCountedInTheFile(
      String unit, String indicator, double expected) {
    Observation share = observation(unit, indicator);
    double failed = (100 - share.value().orElseThrow()) / 100 * share.n().orElseThrow();
    assertThat(failed).isCloseTo(expected, within(1e-6));
  }

  @Test
  void everyRecordIsAccountedFor() {
    assertThat(evaluation.log())
        .filteredOn(decision -> decision.event().equals("collected"))
        .hasSize(17)
        .extracting("detail")
        .contains(
            "items: 2262 records = 2262 used + 0 of other units + 0 out of scope + 0 rejected",
            "items: 2262 records = 1522 used + 0 of other units + 740 out of scope + 0 rejected");
  }
}
