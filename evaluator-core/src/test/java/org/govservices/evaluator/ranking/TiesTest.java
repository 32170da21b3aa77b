package org.govservices.evaluator.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TiesTest {
  private static final double[] GRADES = {96.73, 91.02, 96.73, 96.4, 91.02, 0};

  @Test
  void denseRanksLeaveNoGapAfterTies() {
    assertThat(Ties.DENSE.rank(GRADES)).containsExactly(1, 3, 1, 2, 3, 4);
  }

  @Test
  void standardRanksCountTheUnitsBefore() {
    assertThat(Ties.STANDARD.rank(GRADES)).containsExactly(1, 4, 1, 3, 4, 6);
  }

  @Test
  void minimumIsTheStatisticiansWordForStandard() {
    assertThat(Ties.MINIMUM.rank(GRADES)).containsExactly(Ties.STANDARD.rank(GRADES));
  }

  @Test
  void maximumIsTheLastPlaceTheTiedUnitsTakeUp() {
    assertThat(Ties.MAXIMUM.rank(GRADES)).containsExactly(2, 5, 2, 3, 5, 6);
  }

  @Test
  void averageIsTheMeanOfThePlacesTheTiedUnitsTakeUp() {
    assertThat(Ties.AVERAGE.rank(GRADES)).containsExactly(1.5, 4.5, 1.5, 3, 4.5, 6);
  }

  @Test
  void nobodyToRankIsNoError() {
    assertThat(Ties.DENSE.rank(new double[0])).isEmpty();
    assertThat(Ties.STANDARD.rank(new double[0])).isEmpty();
  }

  @Test
  void ranksAreOnePlusTheUnitsOrTheGradesThatAreBetter() {
    long seed = 7;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      double[] grades =
          random.doubles(random.nextInt(1, 40), -3, 3).map(g -> Math.rint(g) + 0.0).toArray();
      double[] standard = Ties.STANDARD.rank(grades);
      double[] dense = Ties.DENSE.rank(grades);
      for (int i = 0; i < grades.length; i++) {
        double own = grades[i];
        assertThat(standard[i])
            .as("seed %d, round %d", seed, round)
            .isEqualTo(1 + (int) Arrays.stream(grades).filter(g -> g > own).count());
        assertThat(dense[i])
            .as("seed %d, round %d", seed, round)
            .isEqualTo(1 + (int) Arrays.stream(grades).filter(g -> g > own).distinct().count());
      }
      assertThat(Arrays.stream(Ties.AVERAGE.rank(grades)).sum())
          .as("average ranks share out the places; seed %d, round %d", seed, round)
          .isEqualTo(grades.length * (grades.length + 1) / 2.0);
    }
  }
}
