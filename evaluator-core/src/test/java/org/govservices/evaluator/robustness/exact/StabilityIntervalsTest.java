package org.govservices.evaluator.robustness.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.robustness.exact.StabilityIntervals.Stability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(found.first().low()).isCloseTo(firstLow, within(5e-5));
    assertThat(found.first().high()).isCloseTo(firstHigh, within(5e-5));
    assertThat(found.ranking().low()).isCloseTo(low, within(5e-5));
    assertThat(found.ranking().high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void atTheEndOfAnIntervalTwoUnitsAreLevel() {
    // a dimension of two indicators: its share moves, the two keep their proportion
    Stability creation =
        StabilityIntervals.of(HandbookIndex.INDEX, List.of("creation"), List.of(new int[] {0, 1}))
            .get(0);
    double share = creation.first().high();
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
    assertThat(first).isCloseTo(next, within(1e-12));
  }
}
