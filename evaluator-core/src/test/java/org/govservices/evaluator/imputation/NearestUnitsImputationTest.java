package org.govservices.evaluator.imputation;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.govservices.evaluator.imputation.Imputation.Known;
import org.govservices.evaluator.imputation.NearestUnitsImputation.Over;
import org.govservices.evaluator.testing.Tables;
import org.junit.jupiter.api.Test;

/** Worked by hand from the definition. */
class NearestUnitsImputationTest {
  private static double[] fill(NearestUnitsImputation nearest, double[]... columns) {
    return nearest.fill(new Known(Tables.of(columns), 0, List.of(1), List.of()));
  }

  @Test
  void theNearestUnitsAreAveraged() {
    double[] filled =
        fill(
            new NearestUnitsImputation(2, Over.ALL, 1),
            new double[] {NaN, 10, 20, 90},
            new double[] {5, 4, 7, 50});
    assertThat(filled[0]).isEqualTo(15);
  }

  @Test
  void unitsAsFarAwayAsTheLastCountToo() {
    double[] filled =
        fill(
            new NearestUnitsImputation(1, Over.ALL, 1),
            new double[] {NaN, 10, 40, 90},
            new double[] {5, 4, 6, 50});
    assertThat(filled[0]).isEqualTo(25);
  }

  @Test
  void differencesCountInStandardDeviations() {
    // the second column's units of measurement are a thousand times smaller
    double[] small = {0, 1, 0, 3};
    double[] large = {0, 1000, 0, 3000};
    double[] target = {NaN, 10, 20, 90};
    NearestUnitsImputation nearest = new NearestUnitsImputation(1, Over.ALL, 1);
    double[] other = {0, 0, 2, 5};
    assertThat(fill(nearest, target, small, other)).isEqualTo(fill(nearest, target, large, other));
  }

  @Test
  void onlyIndicatorsThatBothHaveCount() {
    // the first donor has one indicator in common and is no way off; the second has two
    double[] target = {NaN, 10, 20};
    double[] one = {1, NaN, 2};
    double[] two = {3, 3, 4};
    NearestUnitsImputation one1 = new NearestUnitsImputation(1, Over.ALL, 1);
    assertThat(fill(one1, target, one, two)[0]).isEqualTo(10);
    NearestUnitsImputation two2 = new NearestUnitsImputation(1, Over.ALL, 2);
    assertThat(fill(two2, target, one, two)[0]).isEqualTo(20);
  }

  @Test
  void onlyTheDimensionCountsWhereTheContractSaysSo() {
    double[] target = {NaN, 10, 20};
    double[] dimension = {1, 1, 9};
    double[] elsewhere = {5, 500, 5};
    double[] more = {5, 500, 5};
    assertThat(
            fill(
                new NearestUnitsImputation(1, Over.DIMENSION, 1),
                target,
                dimension,
                elsewhere,
                more)[0])
        .isEqualTo(10);
    assertThat(
            fill(new NearestUnitsImputation(1, Over.ALL, 1), target, dimension, elsewhere, more)[0])
        .isEqualTo(20);
  }

  @Test
  void fewerThanKNeighboursFillNothing() {
    double[] filled =
        fill(
            new NearestUnitsImputation(3, Over.ALL, 1),
            new double[] {NaN, 10, 20},
            new double[] {5, 4, 7});
    assertThat(filled[0]).isNaN();
  }

  @Test
  void theOrderOfUnitsDoesNotMatter() {
    double[] forward =
        fill(
            new NearestUnitsImputation(2, Over.ALL, 1),
            new double[] {NaN, 10, 40, 90, 3},
            new double[] {5, 4, 6, 6, 50});
    double[] backward =
        fill(
            new NearestUnitsImputation(2, Over.ALL, 1),
            new double[] {3, 90, 40, 10, NaN},
            new double[] {50, 6, 6, 4, 5});
    assertThat(forward[0]).isEqualTo(backward[4], within(1e-12));
  }
}
