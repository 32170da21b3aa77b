package org.govservices.evaluator.imputation;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govservices.evaluator.imputation.Imputation.Known;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.testing.Tables;
import org.junit.jupiter.api.Test;

/** Worked by hand from the definitions: means and medians of present values only. */
class GroupImputationTest {
  private static final ObservationTable TABLE =
      Tables.of(
          List.of("north", "north", "north", "north", "south", "south", "", ""),
          new double[] {1, 2, 9, NaN, 5, NaN, 7, NaN});

  private static double[] fill(Average average, String within) {
    return new GroupImputation(average, within).fill(new Known(TABLE, 0, List.of(), List.of()));
  }

  @Test
  void theMeanOfAllIsOfEveryPresentValue() {
    assertThat(fill(Average.MEAN, "all")[3]).isEqualTo((1 + 2 + 9 + 5 + 7) / 5.0);
  }

  @Test
  void theMedianIsNotMovedByAnOutlier() {
    assertThat(fill(Average.MEDIAN, "region")[3]).isEqualTo(2);
  }

  @Test
  void theMedianOfAnEvenNumberLiesHalfway() {
    ObservationTable table = Tables.of(new double[] {4, 1, NaN, 2, 100});
    double[] filled =
        new GroupImputation(Average.MEDIAN, "kind").fill(new Known(table, 0, List.of(), List.of()));
    assertThat(filled[2]).isEqualTo(3);
  }

  @Test
  void aGroupIsFilledFromItsOwnUnits() {
    assertThat(fill(Average.MEAN, "region")[5]).isEqualTo(5);
  }

  @Test
  void aUnitWithoutAGroupIsNotFilled() {
    assertThat(fill(Average.MEAN, "region")[7]).isNaN();
  }

  @Test
  void aGroupWithoutAPresentValueIsNotFilledFromOthers() {
    ObservationTable table = Tables.of(List.of("north", "south"), new double[] {1, NaN});
    double[] filled =
        new GroupImputation(Average.MEAN, "region").fill(new Known(table, 0, List.of(), List.of()));
    assertThat(filled[1]).isNaN();
  }
}
