package org.govservices.evaluator.robustness.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts of pairs against their definition: a smaller rank, where both are there. */
class PairCountsTest {

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 1", "5, 256", "64, 33", "127, 40", "128, 9", "300, 21"})
  void aUnitIsAheadWhereItsRankIsSmaller(int units, int lanes) {
    SplittableRandom random = new SplittableRandom(units);
    int[][] ranks = new int[units][lanes];
    for (int[] ofUnit : ranks) {
      for (int lane = 0; lane < lanes; lane++) {
        ofUnit[lane] = random.nextInt(units);
      }
    }
    assertCounts(ranks);
  }

  @ParameterizedTest
  @CsvSource({"5, 256", "127, 40", "300, 21"})
  void ranksWithoutTiesAreCountedOnce(int units, int lanes) {
    int[][] ranks = new int[units][lanes];
    for (int lane = 0; lane < lanes; lane++) {
      for (int u = 0; u < units; u++) {
        ranks[u][lane] = (u + 7 * lane) % units;
      }
    }
    assertCounts(ranks);
  }

  @ParameterizedTest
  @CsvSource({"5, 256", "64, 33", "300, 21"})
  void nobodyIsAheadOfAUnitWithoutARankOrBehindIt(int units, int lanes) {
    SplittableRandom random = new SplittableRandom(units);
    int[][] ranks = new int[units][lanes];
    for (int[] ofUnit : ranks) {
      for (int lane = 0; lane < lanes; lane++) {
        ofUnit[lane] = random.nextInt(units + 1) - 1;
      }
    }
    assertCounts(ranks);
  }

  private static void assertCounts(int[][] ranks) {
    int lanes = ranks[0].length;
    PairCounts counts = new PairCounts(ranks.length, lanes);
    counts.add(ranks, lanes);
    counts.add(ranks, lanes);
    for (int a = 0; a < ranks.length; a++) {
      for (int b = 0; b < ranks.length; b++) {
        int ahead = 0;
        for (int lane = 0; lane < lanes; lane++) {
          boolean both = ranks[a][lane] >= 0 && ranks[b][lane] >= 0;
          ahead += both && ranks[a][lane] < ranks[b][lane] ? 2 : 0;
        }
        assertThat(counts.ahead()[a][b]).as("%d ahead of %d", a, b).isEqualTo(ahead);
      }
    }
  }
}
