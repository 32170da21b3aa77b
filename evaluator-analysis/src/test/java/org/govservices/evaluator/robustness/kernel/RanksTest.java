package org.govservices.evaluator.robustness.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks against their definition: how many units score strictly better. */
class RanksTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 5", "23, 256", "64, 33", "65, 7", "300, 40", "700, 3"})
  void aRankIsTheNumberOfUnitsThatScoreBetter(int units, int lanes) {
    assertRanks(scores(units, lanes, share -> 100 * share));
  }

  @ParameterizedTest
  @CsvSource({"5, 9", "64, 33", "700, 3"})
  void unitsWithTheSameScoreShareTheBetterRank(int units, int lanes) {
    assertRanks(scores(units, lanes, share -> Math.floor(10 * share)));
  }

  @ParameterizedTest
  @CsvSource({"5, 9", "64, 33", "700, 3"})
  void aUnitWithoutAScoreHasNoRankAndCountsForNobody(int units, int lanes) {
    assertRanks(scores(units, lanes, share -> share < 0.3 ? Double.NaN : share));
  }

  @ParameterizedTest
  @CsvSource({"5, 9", "64, 33"})
  void scoresBelowZeroAreBehind(int units, int lanes) {
    assertRanks(scores(units, lanes, share -> share - 0.5));
  }

  @ParameterizedTest
  @CsvSource({"5, 9", "64, 33"})
  void oneUnitFarAwayLeavesTheOthersInOrder(int units, int lanes) {
    assertRanks(scores(units, lanes, share -> share > 0.9 ? 1e12 * share : share));
    assertRanks(scores(units, lanes, share -> share > 0.9 ? Double.POSITIVE_INFINITY : share));
  }

  @ParameterizedTest
  @CsvSource({"5, 9", "64, 33"})
  void scoresThatHardlyDifferAreInOrder(int units, int lanes) {
    assertRanks(scores(units, lanes, share -> 50 + 1e-4 * share));
    assertRanks(scores(units, lanes, share -> 50));
  }

  @ParameterizedTest
  @CsvSource({"5, 9", "64, 33", "700, 3"})
  void scoresThatDifferInTheirLastDigitsAreInOrder(int units, int lanes) {
    assertRanks(scores(units, lanes, share -> share < 0.5 ? 50 : Math.nextUp(50.0)));
    assertRanks(scores(units, lanes, share -> 50 + 1e-14 * Math.floor(share * 100)));
    assertRanks(scores(units, lanes, share -> -50 - 1e-14 * Math.floor(share * 100)));
  }

  private static double[][] scores(int units, int lanes, DoubleUnaryOperator ofShare) {
    SplittableRandom random = new SplittableRandom(units);
    double[][] scores = new double[units][lanes];
    for (double[] ofUnit : scores) {
      for (int lane = 0; lane < lanes; lane++) {
        ofUnit[lane] = ofShare.applyAsDouble(random.nextDouble());
      }
    }
    return scores;
  }

  private static int[][] ranks(double[][] scores) {
    int lanes = scores[0].length;
    int[][] ranks = new int[scores.length][lanes];
    new Ranks(scores.length, lanes).of(scores, lanes, ranks);
    return ranks;
  }

  private static void assertRanks(double[][] scores) {
    int[][] ranks = ranks(scores);
    for (int u = 0; u < scores.length; u++) {
      for (int lane = 0; lane < scores[u].length; lane++) {
        double own = scores[u][lane];
        int at = lane;
        int better =
            (int) IntStream.range(0, scores.length).filter(v -> scores[v][at] > own).count();
        assertThat(ranks[u][lane])
            .as("unit %d, lane %d, score %s", u, lane, own)
            .isEqualTo(Double.isNaN(own) ? Ranks.NONE : better);
      }
    }
  }
}
