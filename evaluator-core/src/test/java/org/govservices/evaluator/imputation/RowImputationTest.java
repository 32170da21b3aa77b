package org.govservices.evaluator.imputation;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.govservices.evaluator.imputation.Imputation.Known;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.testing.Tables;
import org.junit.jupiter.api.Test;

/** Worked by hand: each column scaled to 0 … 1 over present values, and back. */
class RowImputationTest {
  private static final ObservationTable TABLE =
      Tables.of(
          new double[] {10, 30, NaN, NaN},
          new double[] {0, 4, 1, NaN},
          new double[] {100, 200, 150, NaN},
          new double[] {7, 7, 7, 7},
          new double[] {-1, 1, 1, 1});

  private static double[] fill(Average average, List<Integer> siblings) {
    return new RowImputation(average).fill(new Known(TABLE, 0, siblings, List.of()));
  }

  @Test
  void theMeanOfTheRowIsScaledToTheIndicatorsRange() {
    // 1 of 0 … 4 is 0.25 and 150 of 100 … 200 is 0.5; 0.375 of 10 … 30 is 17.5
    assertThat(fill(Average.MEAN, List.of(1, 2))[2]).isEqualTo(17.5, within(1e-12));
  }

  @Test
  void theMedianOfTheRowIsScaledToTheIndicatorsRange() {
    // 0.25, 0.5 and 1: the median 0.5
    assertThat(fill(Average.MEDIAN, List.of(1, 2, 4))[2]).isEqualTo(20, within(1e-12));
  }

  /** As COINr, which multiplies by directions first: .25 from the worst is .75 from the best. */
  @Test
  void anIndicatorOfTheOtherDirectionIsTurned() {
    // 0.75 and 0.5: 0.625 of 10 … 30
    assertThat(
            new RowImputation(Average.MEAN)
                .fill(new Known(TABLE, 0, List.of(1, 2), Set.of(1), List.of()))[2])
        .isEqualTo(22.5, within(1e-12));
  }

  @Test
  void otherDimensionsDoNotCount() {
    assertThat(fill(Average.MEAN, List.of(1))[2]).isEqualTo(15, within(1e-12));
  }

  @Test
  void anIndicatorWithOneValueEverywhereTakesNoPart() {
    assertThat(fill(Average.MEAN, List.of(1, 2, 3))[2]).isEqualTo(17.5, within(1e-12));
  }

  @Test
  void aUnitWithNothingElseObservedIsNotFilled() {
    assertThat(fill(Average.MEAN, List.of(1, 2))[3]).isNaN();
  }
}
