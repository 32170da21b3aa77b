package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.govservices.evaluator.coherence.Correlation;
import org.junit.jupiter.api.Test;

/** Weights from how nodes vary: entropy, CRITIC. */
class SpreadWeightsTest {
  private static final WeightingBasis RAW = new WeightingBasis(Stage.RAW, GapRule.REFUSE);

  /** Made-up values of three nodes, used in METHODS' comparison of raw and min–max entropy. */
  private static final NodeColumns FIVE =
      Values.rows(
          new double[] {82, 12, .30},
          new double[] {74, 35, .90},
          new double[] {91, 20, .55},
          new double[] {65, 48, .10},
          new double[] {78, 27, .70});

  /** Diakoulaki et al. 1995, eight firms × three criteria. */
  private static final NodeColumns FIRMS =
      Values.rows(
          new double[] {61, 1.08, 4.33},
          new double[] {20.7, .26, 4.34},
          new double[] {16.3, 1.98, 2.53},
          new double[] {9, 3.29, 1.65},
          new double[] {5.4, 2.77, 2.33},
          new double[] {4, 4.12, 1.21},
          new double[] {-6.1, 3.52, 2.10},
          new double[] {-34.6, 3.31, .98});

  private static double[] entropy(NodeColumns columns) {
    return Weights.normalised(
        IntStream.range(0, columns.nodes().size())
            .mapToDouble(n -> 1 - Entropy.entropy(columns.nodes().get(n), columns.present(n)))
            .toArray());
  }

  private static double[] critic(Correlation correlation, NodeColumns columns) {
    return Weights.normalised(new Critic(RAW, correlation).information(columns));
  }

  /** scikit-criteria's test of entropy weights, by hand as well. */
  @Test
  void entropyOfTwoUnits() {
    NodeColumns columns = Values.rows(new double[] {1, 2}, new double[] {4, 16});
    assertThat(Entropy.entropy("a", columns.present(0))).isCloseTo(.721928, within(5e-7));
    assertThat(Entropy.entropy("b", columns.present(1))).isCloseTo(.503258, within(5e-7));
    assertThat(entropy(columns)).containsExactly(new double[] {.358889, .641111}, within(5e-7));
  }

  /** JMcDM's test of entropy weights. */
  @Test
  void entropyOfEightNodes() {
    double[][] columns = {
      {2, 4, 3, 5, 4, 3},
      {1, 1, 2, 1, 2, 2},
      {4, 5, 6, 5, 5, 6},
      {7, 6, 6, 7, 6, 6},
      {6, 7, 5, 6, 7, 6},
      {6, 7, 6, 7, 7, 6},
      {7, 6, 8, 7, 6, 6},
      {3000, 3500, 4000, 3000, 3000, 3500}
    };
    double[][] rows = new double[6][8];
    for (int u = 0; u < 6; u++) {
      for (int n = 0; n < 8; n++) {
        rows[u][n] = columns[n][u];
      }
    }
    assertThat(entropy(Values.rows(rows)))
        .containsExactly(
            new double[] {.299674, .441367, .070091, .021238, .049023, .023080, .047763, .047763},
            within(5e-7));
  }

  /** Computed in numpy; the choice of the stage is what counts. */
  @Test
  void entropyDependsOnTheStage() {
    assertThat(entropy(FIVE)).containsExactly(new double[] {.0218, .3461, .6321}, within(5e-5));
    assertThat(entropy(FIVE.minMax()))
        .containsExactly(new double[] {.3048, .3635, .3317}, within(5e-5));
  }

  /** 0 · ln 0 is 0: with one zero in the first column its weight is .456 (by numpy and by hand). */
  @Test
  void aZeroIsAShareOfNothing() {
    NodeColumns withZero =
        Values.rows(
            new double[] {0, 12, .30},
            new double[] {74, 35, .90},
            new double[] {91, 20, .55},
            new double[] {65, 48, .10},
            new double[] {78, 27, .70});
    assertThat(entropy(withZero)[0]).isCloseTo(.456, within(5e-4));
    // pymcdm takes no entropy for the column with the zero, which then weighs .854
    double others = 0;
    for (int n = 1; n < 3; n++) {
      others += 1 - Entropy.entropy("n" + n, withZero.present(n));
    }
    assertThat(1 / (1 + others)).isCloseTo(.854, within(5e-4));
  }

  /** What SPSSAU's help calls harmless, adding to all values, is not: computed in numpy. */
  @Test
  void aShiftChangesEntropyWeights() {
    assertThat(entropy(shifted(.01)))
        .containsExactly(new double[] {.3042, .3632, .3326}, within(5e-5));
    assertThat(entropy(shifted(1)))
        .containsExactly(new double[] {.3067, .3449, .3485}, within(5e-5));
  }

  private static NodeColumns shifted(double by) {
    NodeColumns scaled = FIVE.minMax();
    double[][] rows = new double[5][3];
    for (int u = 0; u < 5; u++) {
      for (int n = 0; n < 3; n++) {
        rows[u][n] = scaled.values()[n][u] + by;
      }
    }
    return Values.rows(rows);
  }

  @Test
  void aConstantColumnHasNoEntropyWeight() {
    assertThat(entropy(Values.rows(new double[] {3, 1}, new double[] {3, 2}, new double[] {3, 9})))
        .containsExactly(0, 1);
  }

  @Test
  void negativeValuesHaveNoEntropy() {
    assertThatThrownBy(() -> Entropy.entropy("a", new double[] {1, -1, 3}))
        .isInstanceOf(Weighting.CannotWeighException.class)
        .hasMessageContaining("'a' has values below 0");
  }

  /** Diakoulaki et al. 1995, as in the tests of scikit-criteria. */
  @Test
  void criticOfTheFirms() {
    assertThat(critic(Correlation.PEARSON, FIRMS))
        .containsExactly(new double[] {.202226, .480902, .316873}, within(5e-7));
    assertThat(critic(Correlation.SPEARMAN, FIRMS))
        .containsExactly(new double[] {.214546, .489856, .295597}, within(5e-7));
  }

  /** Computed in numpy. */
  @Test
  void correlationsAndSpreadsOfTheFirms() {
    double[][] scaled = FIRMS.minMax().values();
    assertThat(Correlation.PEARSON.between(scaled[0], scaled[1]))
        .hasValueCloseTo(-.656331, within(5e-7));
    assertThat(Correlation.PEARSON.between(scaled[0], scaled[2]))
        .hasValueCloseTo(.811709, within(5e-7));
    assertThat(Correlation.PEARSON.between(scaled[1], scaled[2]))
        .hasValueCloseTo(-.934547, within(5e-7));
    assertThat(Arrays.stream(scaled).mapToDouble(Spread::standardDeviation).toArray())
        .containsExactly(new double[] {.281218, .343534, .382897}, within(5e-7));
  }

  @Test
  void criticScalesEachNodeInItsOwnDirection() {
    NodeColumns columns =
        Values.rows(
            new boolean[] {false, false, true, false},
            new double[] {12.9918, .7264, -1.1009, 1.598139592},
            new double[] {4.1201, 5.8824, 3.4483, 1.021563567},
            new double[] {4.1039, 0, -.5076, .984469444});
    double[] information = new Critic(RAW, Correlation.PEARSON).information(columns);
    // JMcDM's test; the third node is a cost
    assertThat(information)
        .containsExactly(new double[] {1.038066, 2.572718, 1.531675, 1.005800}, within(5e-7));
    assertThat(Weights.normalised(information))
        .containsExactly(new double[] {.168839, .418447, .249123, .163591}, within(5e-7));
  }

  @Test
  void aConstantColumnHasNoCriticWeight() {
    assertThatThrownBy(
            () ->
                critic(
                    Correlation.PEARSON,
                    Values.rows(new double[] {1, 5}, new double[] {2, 5}, new double[] {4, 5})))
        .isInstanceOf(Weighting.CannotWeighException.class)
        .hasMessageContaining("'n1' has one value for all units");
  }
}
