package org.govservices.evaluator.imputation;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govservices.evaluator.imputation.Imputation.Known;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.testing.Tables;
import org.junit.jupiter.api.Test;

class LastEditionImputationTest {
  private static final ObservationTable THIS = Tables.of(new double[] {NaN, NaN, NaN});
  private static final ObservationTable LAST = Tables.of(new double[] {1, NaN, NaN});
  private static final ObservationTable BEFORE = Tables.of(new double[] {10, 20, NaN});

  private static double[] fill(int atMost) {
    return new LastEditionImputation(atMost)
        .fill(new Known(THIS, 0, List.of(), List.of(LAST, BEFORE)));
  }

  @Test
  void theLatestEarlierValueCounts() {
    assertThat(fill(2)).containsExactly(1, 20, NaN);
  }

  @Test
  void aValueThatIsTooOldDoesNot() {
    assertThat(fill(1)).containsExactly(1, NaN, NaN);
  }
}
