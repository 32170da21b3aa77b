package org.govservices.evaluator.treatment;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles as NumPy has them (methods hazen, weibull, linear, median_unbiased). */
class ClipQuantilesTest {
  @ParameterizedTest
  @CsvSource({"5, 9.24, 24.42", "6, 8.72, 24.86", "7, 9.6, 24", "8, 9.0666666667, 24.5666666667"})
  void valuesBeyondTheQuantilesBecomeThem(int definition, double low, double high) {
    double[] clipped =
        new ClipQuantiles(0.1, 0.9, definition).treat(Tai.UNIVERSITY, new Recorded());
    assertThat(StatUtils.min(clipped)).isEqualTo(low, within(1e-9));
    assertThat(StatUtils.max(clipped)).isEqualTo(high, within(1e-9));
  }

  @Test
  void everyTouchedValueIsReported() {
    Recorded log = new Recorded();
    new ClipQuantiles(0.25, 0.75, 7).treat(new double[] {0, 10, 20, NaN, 30, 40}, log);
    assertThat(log.changes).containsExactly("0: 0 → 10 clipped", "5: 40 → 30 clipped");
  }

  @Test
  void oneSideAloneCanBeClipped() {
    double[] values = {0, 10, 20, 30, 40};
    assertThat(new ClipQuantiles(0, 0.75, 7).treat(values, new Recorded()))
        .containsExactly(0, 10, 20, 30, 30);
    assertThat(new ClipQuantiles(0.25, 1, 7).treat(values, new Recorded()))
        .containsExactly(10, 10, 20, 30, 40);
  }

  @Test
  void nothingToClipIsLeftAlone() {
    double[] none = {NaN, NaN};
    assertThat(Arrays.stream(new ClipQuantiles(0.1, 0.9, 7).treat(none, new Recorded())))
        .containsOnly(NaN);
  }
}
