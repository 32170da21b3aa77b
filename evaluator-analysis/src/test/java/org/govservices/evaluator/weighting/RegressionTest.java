package org.govservices.evaluator.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.testing.Tai;
import org.junit.jupiter.api.Test;

/** Regressions of one indicator of the Handbook's case on three others, by numpy as well. */
class RegressionTest {
  private static final WeightingBasis RAW = new WeightingBasis(Stage.RAW, GapRule.REFUSE);
  private static final double[][] VALUES = Tai.values();

  private static NodeColumns first(int nodes) {
    NodeColumns all = TaiColumns.raw();
    return new NodeColumns(
        all.nodes().subList(0, nodes),
        all.units(),
        Arrays.copyOf(all.values(), nodes),
        new boolean[nodes]);
  }

  private static Weights weigh(Regression.Negative negative, double[] outcome) {
    return new Regression(RAW, "outcome", negative).weigh(first(3), outcome);
  }

  @Test
  void coefficientsAreStandardised() {
    Weights weights = weigh(Regression.Negative.ZERO, VALUES[6]);
    List<Double> coefficients = weights.numbers("coefficient");
    assertThat(coefficients.get(0)).isCloseTo(.286144, within(5e-7));
    assertThat(coefficients.get(1)).isCloseTo(-.045379, within(5e-7));
    assertThat(coefficients.get(2)).isCloseTo(.676625, within(5e-7));
    assertThat(weights.numbers("r-squared").get(0)).isCloseTo(.473634, within(5e-7));
  }

  @Test
  void negativeCoefficientsCountAsNothingOrAreRefused() {
    Weights weights = weigh(Regression.Negative.ZERO, VALUES[6]);
    assertThat(weights.share(1)).isZero();
    assertThat(weights.share(0)).isCloseTo(.286144 / (.286144 + .676625), within(1e-6));
    assertThat(weights.numbers("negative-coefficient")).hasSize(1);
    assertThatThrownBy(() -> weigh(Regression.Negative.REFUSE, VALUES[6]))
        .hasMessageContaining("negative coefficients for royalties");
  }

  @Test
  void unitsWithoutAnOutcomeAreLeftOut() {
    double[] outcome = VALUES[6].clone();
    outcome[3] = Double.NaN;
    assertThat(weigh(Regression.Negative.ZERO, outcome).numbers("units-with-outcome"))
        .containsExactly(22.0);
    Arrays.fill(outcome, 6, 23, Double.NaN);
    assertThat(weigh(Regression.Negative.ZERO, outcome).numbers("units-with-outcome"))
        .containsExactly(5.0);
    outcome[5] = Double.NaN;
    assertThatThrownBy(() -> weigh(Regression.Negative.ZERO, outcome))
        .hasMessageContaining("4 units have an outcome; needs at least 5");
  }

  @Test
  void collinearNodesAreRefused() {
    NodeColumns columns =
        Values.rows(
            new double[] {1, 2},
            new double[] {2, 4},
            new double[] {3, 6},
            new double[] {5, 10},
            new double[] {4, 8});
    assertThatThrownBy(
            () ->
                new Regression(RAW, "outcome", Regression.Negative.ZERO)
                    .weigh(columns, new double[] {1, 3, 2, 5, 4}))
        .hasMessageContaining("collinear");
  }
}
