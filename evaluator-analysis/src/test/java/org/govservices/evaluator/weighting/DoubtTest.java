package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.weighting.BenefitOfTheDoubt.Bounds;
import org.govservices.evaluator.weighting.BenefitOfTheDoubt.Secondary;
import org.junit.jupiter.api.Test;

/** Benefit of the doubt of the Handbook's worked case, min–max over its 23 countries. */
class DoubtTest {
  private static final Optional<Bounds> FREE = Optional.empty();

  private static List<Doubt.Result> results(
      NodeColumns columns, Optional<Bounds> weightShares, Optional<Bounds> pieShares) {
    return new Doubt(columns, weightShares, pieShares, Secondary.BENEVOLENT).results();
  }

  private static double[] scores(List<Doubt.Result> results) {
    return results.stream().mapToDouble(Doubt.Result::score).toArray();
  }

  /** Table 19 prints two decimals; six by scipy's HiGHS. */
  @Test
  void boundsOnSharesOfWeightsGiveThePublishedScores() {
    double[] scores =
        scores(results(TaiColumns.raw().minMax(), Optional.of(new Bounds(.10, .15)), FREE));
    assertThat(scores)
        .containsExactly(
            new double[] {
              1, 1, 1, .87, .80, .75, .71, .73, .66, .62, .62, .86, .60, .54, .58, .52, .51, .49,
              .34, .38, .31, .27, .28
            },
            within(.0101));
    // three decimals by two programs
    assertThat(scores)
        .containsExactly(
            new double[] {
              1, 1, 1, .864, .799, .750, .715, .732, .663, .620, .621, .863, .599, .540, .576, .521,
              .510, .487, .333, .379, .314, .273, .286
            },
            within(5.1e-4));
    assertThat(scores[3]).isCloseTo(.863593, within(1e-6));
    assertThat(scores[22]).isCloseTo(.286089, within(1e-6));
  }

  /** By scipy's HiGHS. */
  @Test
  void boundsOnPiesGiveOtherScores() {
    double[] scores =
        scores(results(TaiColumns.raw().minMax(), FREE, Optional.of(new Bounds(0, .3))));
    assertThat(scores[5]).isCloseTo(.898119, within(1e-6));
    assertThat(scores[21]).isCloseTo(.153437, within(1e-6));
  }

  /** Handbook, p. 94: Korea, Singapore, New Zealand, Hungary and Slovenia have a zero somewhere. */
  @Test
  void aLeastPieAndAZeroGiveNothing() {
    List<Doubt.Result> results =
        results(TaiColumns.raw().minMax(), FREE, Optional.of(new Bounds(.05, .3)));
    for (int unit : new int[] {4, 9, 14, 21, 22}) {
      assertThat(results.get(unit).score()).isZero();
    }
    assertThat(scores(results)[0]).isGreaterThan(.9);
  }

  @Test
  void weightsKeepTheirBoundsAndSoDoPies() {
    Bounds bounds = new Bounds(.10, .15);
    for (Doubt.Result result : results(TaiColumns.raw().minMax(), Optional.of(bounds), FREE)) {
      double sum = Arrays.stream(result.weights()).sum();
      assertThat(Arrays.stream(result.weights()).map(w -> w / sum).boxed().toList())
          .allSatisfy(share -> assertThat(share).isBetween(.10 - 1e-7, .15 + 1e-7));
    }
    for (Doubt.Result result :
        results(TaiColumns.raw().minMax(), FREE, Optional.of(new Bounds(0, .3)))) {
      for (int n = 0; n < 8; n++) {
        assertThat(result.pie(n)).isLessThan(.3 + 1e-6);
      }
    }
  }

  /** By scipy's HiGHS, once for the score and once for what is best for the others. */
  @Test
  void amongEquallyGoodWeightsThoseCountThatSuitTheOthersMostOrLeast() {
    List<Doubt.Result> benevolent = results(TaiColumns.raw().minMax(), FREE, FREE);
    assertThat(benevolent.get(0).weights())
        .containsExactly(
            new double[] {0, 0, .013214, .679903, .251765, .105165, .14429, .23044}, within(1e-5));
    List<Doubt.Result> aggressive =
        new Doubt(TaiColumns.raw().minMax(), FREE, FREE, Secondary.AGGRESSIVE).results();
    assertThat(aggressive.get(1).weights())
        .containsExactly(new double[] {0, .690387, .413917, 0, 0, 0, .060735, 0}, within(1e-5));
  }

  /** A property of the programme: units of measurement do not matter without bounds. */
  @Test
  void scoresDoNotDependOnUnitsOfMeasurement() {
    NodeColumns columns = TaiColumns.raw().minMax();
    double[][] scaled = columns.values();
    scaled[2] = Arrays.stream(scaled[2]).map(value -> 60 * value).toArray();
    NodeColumns inMinutes =
        new NodeColumns(columns.nodes(), columns.units(), scaled, new boolean[8]);
    assertThat(scores(results(inMinutes, FREE, FREE)))
        .containsExactly(scores(results(columns, FREE, FREE)), within(1e-7));
  }

  /** Two units that are each best in one node, and a third that is not: by hand. */
  @Test
  void aDominatedUnitChangesNothing() {
    NodeColumns two = Values.rows(new double[] {2, 1}, new double[] {1, 2});
    NodeColumns three = Values.rows(new double[] {2, 1}, new double[] {1, 2}, new double[] {1, 1});
    assertThat(scores(results(two, FREE, FREE))).containsExactly(new double[] {1, 1}, within(1e-9));
    // the third: w = (1/3, 1/3) makes both others 1
    assertThat(scores(results(three, FREE, FREE)))
        .containsExactly(new double[] {1, 1, 2 / 3.0}, within(1e-7));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(
            () -> results(Values.rows(new double[] {1, -1}, new double[] {2, 3}), FREE, FREE))
        .hasMessageContaining("'n1' has values below 0");
    assertThatThrownBy(
            () -> results(Values.rows(new double[] {0, 0}, new double[] {2, 3}), FREE, FREE))
        .hasMessageContaining("unit 'u0' has nothing above 0");
  }
}
