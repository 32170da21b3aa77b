package org.govservices.evaluator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.govservices.evaluator.normalisation.Scale;
import org.junit.jupiter.api.Test;

/** Closeness to the best profile. */
class TopsisTest {
  private static final Topsis TOPSIS = new Topsis(Optional.empty());

  /** Tzeng &amp; Huang (2011) [L✓]. */
  private static final double[][] TZENG = {{5, 8, 4}, {7, 6, 8}, {8, 8, 6}, {7, 4, 6}};

  private static final double[] TZENG_WEIGHTS = {.3, .4, .3};

  @Test
  void closenessIsTheOneOfTzengAndHuang() {
    assertThat(Columns.combine(TOPSIS, TZENG_WEIGHTS, TZENG))
        .containsExactly(new double[] {.503720, .658085, .748249, .333997}, within(5e-7));
    double[][] weighted = Topsis.weighted(Columns.transposed(TZENG), TZENG_WEIGHTS, 4);
    assertThat(Topsis.distances(weighted, 4, Math::max))
        .containsExactly(new double[] {.117496, .063536, .048666, .130660}, within(5e-7));
  }

  /** A test of the package JMcDM [L✓]; weights are relative. */
  @Test
  void closenessIsTheOneOfJmcdm() {
    double[][] rows = {{9, 7, 6, 7}, {8, 7, 9, 6}, {7, 8, 6, 6}};
    assertThat(Columns.combine(TOPSIS, new double[] {4, 2, 6, 8}, rows))
        .containsExactly(new double[] {.387687, .650324, .083477}, within(5e-7));
  }

  /**
   * Hodgett's cars; ideal and anti-ideal of the manual page of the R package MCDA [P✓], closeness
   * [C1]. The price, where lower is better, enters as its negative.
   */
  @Test
  void profilesAndClosenessAreTheOnesOfHodgettsCars() {
    double[][] rows = {{-5490, 51.4, 8.5, 285}, {-6500, 70.6, 7, 288}, {-6489, 54.3, 7.5, 290}};
    double[] weights = {.35, .25, .25, .15};
    double[][] weighted = Topsis.weighted(Columns.transposed(rows), weights, 3);
    assertThat(Arrays.stream(weighted).mapToDouble(c -> Arrays.stream(c).max().orElseThrow()))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-7 ? 0 : Double.compare(a, b))
        .containsExactly(-.179574, .171636, .159500, .087303);
    assertThat(Arrays.stream(weighted).mapToDouble(c -> Arrays.stream(c).min().orElseThrow()))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-7 ? 0 : Double.compare(a, b))
        .containsExactly(-.212610, .124959, .131353, .085798);
    assertThat(Columns.combine(TOPSIS, weights, rows))
        .containsExactly(new double[] {.481685, .518208, .177955}, within(5e-7));
  }

  @Test
  void closenessIsMappedOntoTheStatedScores() {
    double[] closeness = Columns.combine(TOPSIS, TZENG_WEIGHTS, TZENG);
    Topsis onHundred = new Topsis(Optional.of(new Scale(0, 100)));
    assertThat(Columns.combine(onHundred, TZENG_WEIGHTS, TZENG)[0])
        .isCloseTo(100 * closeness[0], within(1e-12));
  }

  @Test
  void aUnitWithAGapIsMeasuredOnItsOtherChildren() {
    double[][] rows = {{1, Double.NaN}, {2, 1}, {3, 2}, {Double.NaN, Double.NaN}};
    double[] closeness = Columns.combine(TOPSIS, rows);
    assertThat(closeness[0]).isZero();
    assertThat(closeness[2]).isEqualTo(1);
    assertThat(closeness[3]).isNaN();
  }

  @Test
  void columnsOfZerosAndUnitsThatAreAllAlikeAreRefused() {
    assertThatThrownBy(() -> Columns.combine(TOPSIS, new double[][] {{0, 1}, {0, 2}}))
        .isInstanceOf(Aggregation.CannotCombineException.class)
        .hasMessageContaining("scores of 0 only");
    assertThatThrownBy(() -> Columns.combine(TOPSIS, new double[][] {{3, 1}, {3, 1}}))
        .isInstanceOf(Aggregation.CannotCombineException.class)
        .hasMessageContaining("units that differ");
  }
}
