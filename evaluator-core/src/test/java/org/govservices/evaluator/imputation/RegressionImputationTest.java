package org.govservices.evaluator.imputation;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.imputation.Imputation.CannotImputeException;
import org.govservices.evaluator.imputation.Imputation.Known;
import org.govservices.evaluator.testing.Tables;
import org.junit.jupiter.api.Test;

/**
 * The line of Anscombe's first data set, y = 3.0001 + 0.5001 x (Anscombe 1973, The American
 * Statistician 27(1) 17–21), and planes without residuals.
 */
class RegressionImputationTest {
  private static final double[] X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5, 20, NaN};
  private static final double[] Y = {
    8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68, NaN, NaN
  };

  private static double[] fill(RegressionImputation regression, double[]... columns) {
    return regression.fill(new Known(Tables.of(columns), 0, List.of(), List.of()));
  }

  @Test
  void aGapIsFilledWithThePrediction() {
    double[] filled = fill(new RegressionImputation(List.of("i1"), 3), Y, X);
    assertThat(filled[11]).isEqualTo(3.0001 + 0.5001 * 20, within(1e-3));
  }

  @Test
  void aUnitWithoutAPredictorIsNotFilled() {
    assertThat(fill(new RegressionImputation(List.of("i1"), 3), Y, X)[12]).isNaN();
  }

  @Test
  void severalPredictorsOfDifferentSizeAreTakenTogether() {
    double[] a = {1, 2, 3, 4, 5, 9};
    double[] b = {2e6, 1e6, 5e6, 3e6, 3e6, 7e6};
    double[] y = new double[6];
    for (int u = 0; u < 6; u++) {
      y[u] = 4 - 2 * a[u] + 3e-6 * b[u];
    }
    y[5] = NaN;
    double[] filled = fill(new RegressionImputation(List.of("i1", "i2"), 4), y, a, b);
    assertThat(filled[5]).isEqualTo(4 - 18 + 21, within(1e-9));
  }

  @Test
  void tooFewCompleteCasesAreRefused() {
    assertThatThrownBy(() -> fill(new RegressionImputation(List.of("i1"), 12), Y, X))
        .isInstanceOf(CannotImputeException.class)
        .hasMessage("regression needs 12 complete cases, found 11");
  }

  @Test
  void asManyCompleteCasesAsAreAskedForAreEnough() {
    assertThat(fill(new RegressionImputation(List.of("i1"), 11), Y, X)[11])
        .isEqualTo(3.0001 + 0.5001 * 20, within(1e-3));
  }

  @Test
  void collinearPredictorsAreRefused() {
    double[] twice = new double[X.length];
    for (int u = 0; u < X.length; u++) {
      twice[u] = 1 + 2 * X[u];
    }
    assertThatThrownBy(() -> fill(new RegressionImputation(List.of("i1", "i2"), 4), Y, X, twice))
        .isInstanceOf(CannotImputeException.class)
        .hasMessageContaining("collinear");
  }

  @Test
  void aPredictorWithOneValueIsRefused() {
    double[] same = X.clone();
    Arrays.fill(same, 7);
    assertThatThrownBy(() -> fill(new RegressionImputation(List.of("i1"), 3), Y, same))
        .isInstanceOf(CannotImputeException.class)
        .hasMessage("predictor 'i1' has one value in all complete cases");
  }
}
