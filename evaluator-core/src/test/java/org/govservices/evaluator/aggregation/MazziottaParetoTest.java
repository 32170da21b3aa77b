package org.govservices.evaluator.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.govservices.evaluator.aggregation.MazziottaPareto.Penalty;
import org.govservices.evaluator.aggregation.MazziottaPareto.Sd;
import org.junit.jupiter.api.Test;

/** The mean with a penalty for unbalance. */
class MazziottaParetoTest {
  private static final double[][] ROWS = {
    {110, 90, 100}, {100, 100, 100}, {120, 80, 100}, {95, 105, 100}
  };

  /** Rows as normalised by De Muro, Mazziotta &amp; Pareto (2011), population s.d. [C2]. */
  @Test
  void thePenaltyIsTheVarianceOverTheMean() {
    assertThat(Columns.combine(new MazziottaPareto(Penalty.MINUS, Sd.POPULATION), ROWS))
        .containsExactly(new double[] {99.333333, 100, 97.333333, 99.833333}, within(5e-7));
    assertThat(Columns.combine(new MazziottaPareto(Penalty.PLUS, Sd.POPULATION), ROWS))
        .containsExactly(new double[] {100.666667, 100, 102.666667, 100.166667}, within(5e-7));
  }

  @Test
  void theSampleVarianceDividesByOneLess() {
    // variance 200/2 instead of 200/3
    assertThat(Columns.combine(new MazziottaPareto(Penalty.MINUS, Sd.SAMPLE), ROWS)[0])
        .isCloseTo(99, within(1e-12));
  }

  /**
   * Weighted form, S² = Σ w (r − M)²: Mazziotta &amp; Pareto (2022). A weight of 2 is a repetition.
   */
  @Test
  void weightsCountAsRepetitions() {
    MazziottaPareto mpi = new MazziottaPareto(Penalty.MINUS, Sd.POPULATION);
    assertThat(Columns.combine(mpi, new double[] {2, 1}, new double[][] {{110, 80}}))
        .containsExactly(Columns.combine(mpi, new double[][] {{110, 110, 80}}), within(1e-12));
  }

  @Test
  void theIndexIsAtMostTheMeanAndEqualOnlyWhereAllScoresAre() {
    double[] index = Columns.combine(new MazziottaPareto(Penalty.MINUS, Sd.POPULATION), ROWS);
    assertThat(index[0]).isLessThan(100);
    assertThat(index[1]).isEqualTo(100);
  }

  /** Its derivative, 2M − Σw r²/M, is negative where r exceeds M (1 + Σw r² / (2 M²)) by enough. */
  @Test
  void aScoreFarAboveTheOthersLowersTheResultWhenItRises() {
    MazziottaPareto mpi = new MazziottaPareto(Penalty.MINUS, Sd.POPULATION);
    double[] index = Columns.combine(mpi, new double[][] {{1, 1, 1, 100}, {1, 1, 1, 110}});
    assertThat(index[1]).isLessThan(index[0]);
    assertThat(mpi.isMonotone()).isFalse();
  }

  @Test
  void negativeScoresAreRefused() {
    MazziottaPareto mpi = new MazziottaPareto(Penalty.MINUS, Sd.POPULATION);
    assertThat(mpi.use(-0.1)).isEqualTo(Aggregation.Use.REFUSED);
    assertThat(Columns.combine(mpi, new double[][] {{0, 0}})).containsExactly(0);
  }
}
