package org.govservices.evaluator.treatment;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.govservices.evaluator.treatment.Treatment.CannotTreatException;
import org.junit.jupiter.api.Test;

/** By the formula, by symmetry, and as SciPy 1.17's {@code boxcox} has it. */
class BoxCoxTest {
  private static double[] treat(OptionalDouble lambda, double... values) {
    return new BoxCox(lambda).treat(values, new Recorded());
  }

  @Test
  void aDeclaredLambdaIsThePowerTransformation() {
    assertThat(treat(OptionalDouble.of(2), 3, NaN, 1))
        .containsExactly(new double[] {4, NaN, 0}, within(1e-12));
    assertThat(treat(OptionalDouble.of(0.5), 27.4)[0]).isEqualTo(8.46900186, within(1e-8));
    assertThat(treat(OptionalDouble.of(-1), 4)[0]).isEqualTo(0.75, within(1e-12));
  }

  @Test
  void lambdaZeroIsTheLogarithm() {
    assertThat(treat(OptionalDouble.of(0), Math.E * Math.E)[0]).isEqualTo(2, within(1e-12));
    assertThat(treat(OptionalDouble.of(1e-12), Math.E)[0]).isEqualTo(1, within(1e-9));
  }

  @Test
  void theLikeliestLambdaIsFound() {
    Recorded log = new Recorded();
    double[] treated = new BoxCox(OptionalDouble.empty()).treat(Tai.UNIVERSITY, log);
    assertThat(log.notes).containsExactly("lambda -0.617812 by maximum likelihood");
    assertThat(treated[0]).isEqualTo(1.40925986, within(1e-6));
    assertThat(treated[22]).isEqualTo(1.24217386, within(1e-6));
    assertThat(log.changes).hasSize(Tai.UNIVERSITY.length);
  }

  @Test
  void valuesWhoseLogarithmsAreSymmetricGetTheLogarithm() {
    double[] treated = treat(OptionalDouble.empty(), 1 / 9.0, 1 / 3.0, 1 / 2.0, 1, 2, 3, 9);
    assertThat(treated[6]).isEqualTo(Math.log(9), within(1e-6));
  }

  @Test
  void valuesThatAreNotPositiveAreRefused() {
    assertThatThrownBy(() -> treat(OptionalDouble.of(1), 3, 0))
        .isInstanceOf(CannotTreatException.class)
        .hasMessage("box-cox needs positive values, found 0");
  }

  @Test
  void oneValueEverywhereHasNoLikeliestLambda() {
    assertThatThrownBy(() -> treat(OptionalDouble.empty(), 3, 3, 3))
        .isInstanceOf(CannotTreatException.class)
        .hasMessageContaining("two different values");
  }
}
