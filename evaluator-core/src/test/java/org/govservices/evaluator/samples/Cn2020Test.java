package org.govservices.evaluator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.evaluation.result.Result;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SampleData;
import org.junit.jupiter.api.Test;

/**
 * The published overall index of China's provinces and key cities, 2020 edition. Expected counts:
 * the report itself (8, 15, 9 with the XPCC; 7, 14, 11), see sample-data/cn-2020/README.md; the
 * contradictions stand in its printed tables.
 */
class Cn2020Test {
  private static final Evaluation EVALUATION = SampleData.evaluate("cn-2020");
  private static final Audit AUDIT = EVALUATION.audit().orElseThrow();

  @Test
  void provincesFallIntoBandsAsPublishedAndTheXpccIntoNone() {
    assertThat(Results.bandCounts(EVALUATION, "province"))
        .isEqualTo(Map.of("very-high", 8, "high", 15, "medium", 8, "-", 1));
  }

  @Test
  void citiesFallIntoBandsAsPublished() {
    assertThat(Results.bandCounts(EVALUATION, "city"))
        .isEqualTo(Map.of("very-high", 7, "high", 14, "medium", 11));
  }

  @Test
  void theSevenVeryHighCitiesAreThePublishedOnes() {
    assertThat(Results.unitsOf(EVALUATION, "city"))
        .filteredOn(
            unit -> EVALUATION.result(unit, 0).band().orElseThrow().id().equals("very-high"))
        .extracting(unit -> EVALUATION.roster().get(unit).name().english())
        .containsExactlyInAnyOrder(
            "Shenzhen", "Nanjing", "Guangzhou", "Hangzhou", "Ningbo", "Hefei", "Qingdao");
  }

  @Test
  void theXpccIsNotMeasuredRatherThanZero() {
    Result xpcc = Results.of(EVALUATION, "XPCC");
    assertThat(xpcc.outcome()).isEqualTo(Result.Outcome.NOT_MEASURED);
    assertThat(xpcc.score()).isEmpty();
    assertThat(xpcc.rank()).isEmpty();
    assertThat(xpcc.coverage()).hasValue(0);
  }

  @Test
  void provincesAndCitiesAreRankedApartWithoutGapsAfterTies() {
    assertThat(EVALUATION.groups()).extracting("name").containsExactly("province", "city");
    assertThat(Results.of(EVALUATION, "330000").rank()).hasValue(1);
    assertThat(Results.of(EVALUATION, "440000").rank()).hasValue(1);
    assertThat(Results.of(EVALUATION, "310000").rank()).hasValue(2);
    assertThat(Results.of(EVALUATION, "440300").rank()).hasValue(1);
  }

  @Test
  void theAuditFindsTheThreeContradictingPairsAndTheRankWithoutAScore() {
    assertThat(AUDIT.contradictions())
        .extracting(found -> List.of(found.unit(), found.other()))
        .containsExactlyInAnyOrder(
            List.of("340000", "350000"), // Anhui before Fujian
            List.of("320100", "440100"), // Nanjing level with Guangzhou
            List.of("320100", "330100"), // Nanjing level with Hangzhou
            List.of("XPCC", ""));
  }

  @Test
  void aContradictionIsToldWithItsScoresAndRanks() {
    assertThat(AUDIT.contradictions())
        .filteredOn(found -> found.other().equals("350000"))
        .singleElement()
        .extracting(found -> found.detail().english())
        .isEqualTo("scores 90.82 and 91.11, but ranks 5 and 6");
  }

  @Test
  void thirtyFourPublishedRanksDifferAsTheirConsequence() {
    assertThat(AUDIT.count(Audit.What.RANK)).isEqualTo(34);
    assertThat(AUDIT.ranksCompared()).isEqualTo(63);
  }
}
