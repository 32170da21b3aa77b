package org.govservices.evaluator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.result.Audit;
import org.govservices.evaluator.testing.Results;
import org.govservices.evaluator.testing.SampleData;
import org.junit.jupiter.api.Test;

/**
 * UN EGDI 2022, 193 states: OSI, TII and HCI as published, combined again. Expected: UN DESA,
 * United Nations E-Government Survey 2022, annex tables.
 */
class Egdi2022Test {
  private static final Evaluation EVALUATION = SampleData.evaluate("egdi-2022");
  private static final Audit AUDIT = EVALUATION.audit().orElseThrow();

  @Test
  void everyScoreIsWithinTheRoundingOfThePublishedComponents() {
    assertThat(AUDIT.scoresCompared()).isEqualTo(193);
    assertThat(AUDIT.largestScoreDifference().orElseThrow()).isLessThanOrEqualTo(0.00007);
  }

  @Test
  void all193RanksAreThePublishedOnes() {
    assertThat(AUDIT.ranksCompared()).isEqualTo(193);
    assertThat(AUDIT.count(Audit.What.RANK)).isZero();
  }

  @Test
  void nothingPublishedContradictsItself() {
    assertThat(AUDIT.contradictions()).isEmpty();
  }

  @Test
  void chinaIs43rd() {
    assertThat(Results.of(EVALUATION, "CHN").rank()).hasValue(43);
  }

  @Test
  void statesFallIntoTheFourGroupsAsPublished() {
    assertThat(Results.bandCounts(EVALUATION, "state"))
        .isEqualTo(Map.of("very-high", 60, "high", 73, "middle", 53, "low", 7));
  }
}
