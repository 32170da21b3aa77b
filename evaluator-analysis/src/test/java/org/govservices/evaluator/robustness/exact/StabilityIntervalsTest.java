package org.govservices.evaluator.robustness.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.robustness.exact.StabilityIntervals.Stability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Handbook's index: closed form and a sweep in 100,000 steps by another program agree. */
class StabilityIntervalsTest {
  @ParameterizedTest
  @CsvSource({
    "patents, 0, .1724, .1078, .1315",
    "royalties, 0, .3573, .1108, .1600",
    "internet, .0577, 1, .1128, .1284",
    "exports, 0, .1766, .1218, .1323",
    "telephones, 0, 1, .0425, .2262",
    "electricity, 0, 1, .1098, .1693",
    "schooling, 0, .1802, .1124, .1395",
    "university, .1032, 1, .1138, .1281"
  })
  void finlandStaysFirstAndAllRanksStay(
      String node, double firstLow, double firstHigh, double low, double high) {
    List<int[]> parts = IntStream.range(0, 8).mapToObj(i -> new int[] {i}).toList();
    Stability found =
        StabilityIntervals.of(HandbookIndex.INDEX, HandbookIndex.INDEX.indicators(), parts).stream()
            .filter(stability -> stability.node().equals(node))
            .findFirst()
            .orElseThrow();
    assertThat(found.first().orElseThrow().low()).isCloseTo(firstLow, within(5e-5));
    assertThat(found.first().orElseThrow().high()).isCloseTo(firstHigh, within(5e-5));
    assertThat(found.ranking().orElseThrow().low()).isCloseTo(low, within(5e-5));
    assertThat(found.ranking().orElseThrow().high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void atTheEndOfAnIntervalTwoUnitsAreLevel() {
    // a dimension of two indicators: its share moves, the two keep their proportion
    Stability creation =
        StabilityIntervals.of(HandbookIndex.INDEX, List.of("creation"), List.of(new int[] {0, 1}))
            .get(0);
    double share = creation.first().orElseThrow().high();
    double[] weights = new double[8];
    for (int i = 0; i < 8; i++) {
      weights[i] = i < 2 ? share / 2 : (1 - share) / 6;
    }
    double first = HandbookIndex.INDEX.index(HandbookIndex.unit("FIN"), weights);
    double next =
        IntStream.range(0, 23)
            .filter(u -> u != HandbookIndex.unit("FIN"))
            .mapToDouble(u -> HandbookIndex.INDEX.index(u, weights))
            .max()
            .orElseThrow();
    assertThat(creation.share()).isCloseTo(0.25, within(1e-12));
    assertThat(first).isCloseTo(next, within(1e-9));
  }

  @Test
  void unitsThatAreLevelAreAllKeptAheadOfTheNext() {
    // 40 + 40t, 60 and 66 − 16t: the first two are level at t = ½; the third is level with the
    // first at 26/56 and with the second at 6/16
    double[][] scores = {{80, 40}, {60, 60}, {50, 66}};
    for (int[] order : new int[][] {{0, 1, 2}, {1, 0, 2}, {2, 1, 0}}) {
      Stability found =
          StabilityIntervals.of(
                  index(IntStream.of(order).mapToObj(u -> scores[u]).toArray(double[][]::new)),
                  List.of("a"),
                  List.of(new int[] {0}))
              .get(0);
      assertThat(found.first().orElseThrow().low()).isCloseTo(26 / 56.0, within(1e-9));
      assertThat(found.ranking().orElseThrow().low()).isCloseTo(26 / 56.0, within(1e-9));
      assertThat(found.ranking().orElseThrow().high()).isEqualTo(1);
    }
  }

  /** Scores of few values make many units level; every pair is looked at on a grid of shares. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void withinAnIntervalNoPairLosesItsOrderAndJustOutsideOneDoes(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] scores = new double[9][4];
    for (double[] row : scores) {
      Arrays.setAll(row, i -> 10 * random.nextInt(4));
    }
    WeightedIndex index = index(scores);
    double own = index.weights()[1] + index.weights()[2];
    Stability found =
        StabilityIntervals.of(index, List.of("node"), List.of(new int[] {1, 2})).get(0);
    for (double share = 0.0005; share < 1; share += 0.001) {
      assertThat(
              share > found.first().orElseThrow().low()
                  && share < found.first().orElseThrow().high())
          .isEqualTo(areKept(index, own, share, true));
      assertThat(
              share > found.ranking().orElseThrow().low()
                  && share < found.ranking().orElseThrow().high())
          .isEqualTo(areKept(index, own, share, false));
    }
  }

  /** Whether all pairs that are not level in the contract, or those with a first unit, are kept. */
  private static boolean areKept(WeightedIndex index, double own, double share, boolean first) {
    double[] weights = index.weights().clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= i == 1 || i == 2 ? share / own : (1 - share) / (1 - own);
    }
    for (int a = 0; a < index.size(); a++) {
      for (int b = 0; b < index.size(); b++) {
        boolean ahead =
            index.index(a, index.weights()) - index.index(b, index.weights()) > index.tolerance();
        boolean counts = ahead && (!first || index.rank(a, index.weights()) == 1);
        if (counts && index.index(a, weights) <= index.index(b, weights)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Of units with the same weight at every indicator. */
  private static WeightedIndex index(double[][] scores) {
    double[] weights = new double[scores[0].length];
    Arrays.fill(weights, 1.0 / weights.length);
    return new WeightedIndex(
        IntStream.range(0, scores.length).toArray(),
        IntStream.range(0, weights.length).mapToObj(i -> "i" + i).toList(),
        scores,
        weights,
        new Scale(0, 100));
  }
}
