package org.govservices.evaluator.treatment;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * G1 and G2 of the Handbook's data: SciPy 1.17's {@code skew} and {@code kurtosis} without bias and
 * R's {@code psych} (type 2) give the same.
 */
class ShapeTest {
  @Test
  void skewnessAndKurtosisAreAdjustedForTheSampleSize() {
    Shape patents = Shape.of(Tai.PATENTS);
    assertThat(patents.skewness()).isEqualTo(2.624653421276515, within(1e-12));
    assertThat(patents.kurtosis()).isEqualTo(6.908732943259096, within(1e-12));
    Shape university = Shape.of(Tai.UNIVERSITY);
    assertThat(university.skewness()).isEqualTo(1.2488167965327932, within(1e-12));
    assertThat(university.kurtosis()).isEqualTo(0.8106845030250946, within(1e-12));
  }

  @Test
  void missingValuesAreLeftOut() {
    double[] longer = Arrays.copyOf(Tai.PATENTS, Tai.PATENTS.length + 1);
    longer[Tai.PATENTS.length] = NaN;
    assertThat(Shape.of(longer)).isEqualTo(Shape.of(Tai.PATENTS));
  }
}
