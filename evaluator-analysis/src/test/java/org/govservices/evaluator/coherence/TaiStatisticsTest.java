package org.govservices.evaluator.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.govservices.evaluator.testing.Tai;
import org.junit.jupiter.api.Test;

/** The Handbook's multivariate analysis of its worked case (2008, step 4), raw values. */
class TaiStatisticsTest {
  private static final double[][] VALUES = Tai.values();
  private static final CorrelationMatrix CORRELATIONS = CorrelationMatrix.of(VALUES);
  private static final PrincipalComponents COMPONENTS = PrincipalComponents.of(CORRELATIONS);

  /** Eigenvalues of Table 7 to one decimal; to four, as numpy and R's psych give them. */
  @Test
  void eigenvaluesAreThePublishedOnes() {
    assertThat(IntStream.range(0, 8).mapToDouble(COMPONENTS::eigenvalue).toArray())
        .containsExactly(
            new double[] {3.3544, 1.7461, .9849, .8939, .4712, .2995, .1744, .0757}, within(5e-5));
    assertThat(COMPONENTS.share(0)).isCloseTo(3.3544 / 8, within(1e-5));
  }

  /** Table 6 prints two decimals: patents with royalties, internet with exports and electricity. */
  @Test
  void correlationsAreThePublishedOnes() {
    assertThat(CORRELATIONS.at(0, 1)).isCloseTo(.13, within(.01));
    assertThat(CORRELATIONS.at(2, 3)).isCloseTo(-.45, within(.01));
    assertThat(CORRELATIONS.at(2, 5)).isCloseTo(.84, within(.01));
  }

  /**
   * Table 9: loadings after varimax, four factors. The numbers are those of R's psych (principal,
   * varimax), which agree with the Handbook's within 0.015. Order and sign of factors are free.
   */
  @Test
  void rotatedLoadingsAreThePublishedOnes() {
    double[][] expected = {
      {.063, .967, .060, .057},
      {.127, .074, -.070, .928},
      {.787, -.210, .209, .429},
      {-.647, .561, -.038, .349},
      {.368, .163, .369, .692},
      {.813, -.046, .239, .349},
      {.879, .237, -.090, .094},
      {.079, .037, .961, .047}
    };
    double[][] rotated = Varimax.rotate(COMPONENTS.loadings(4));
    for (int f = 0; f < 4; f++) {
      double[] factor = column(expected, f);
      assertThat(IntStream.range(0, 4).mapToDouble(g -> distance(column(rotated, g), factor)))
          .as("factor " + (f + 1))
          .anyMatch(distance -> distance < 1.5e-3);
    }
  }

  private static double[] column(double[][] loadings, int factor) {
    return Arrays.stream(loadings).mapToDouble(row -> row[factor]).toArray();
  }

  private static double distance(double[] a, double[] b) {
    return Math.min(
        IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElseThrow(),
        IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] + b[i])).max().orElseThrow());
  }

  @Test
  void aRotationKeepsWhatNodesShare() {
    double[][] before = COMPONENTS.loadings(3);
    double[][] after = Varimax.rotate(before);
    for (int i = 0; i < before.length; i++) {
      assertThat(Arrays.stream(after[i]).map(x -> x * x).sum())
          .isCloseTo(Arrays.stream(before[i]).map(x -> x * x).sum(), within(1e-12));
    }
  }

  /** R's psych (KMO, cortest.bartlett). */
  @Test
  void theSamplingAdequacyIsLow() {
    CorrelationMatrix.Adequacy kmo = CORRELATIONS.adequacy().orElseThrow();
    assertThat(kmo.overall()).isCloseTo(.500567, within(5e-7));
    assertThat(kmo.ofNode().stream().mapToDouble(x -> x).toArray())
        .containsExactly(
            new double[] {.2600, .3493, .6825, .3758, .5198, .5931, .5262, .5565}, within(5e-5));
    CorrelationMatrix.Bartlett bartlett = CORRELATIONS.bartlett().orElseThrow();
    assertThat(bartlett.chiSquared()).isCloseTo(85.93076, within(5e-6));
    assertThat(bartlett.degreesOfFreedom()).isEqualTo(28);
    assertThat(bartlett.p()).isCloseTo(8.46e-8, within(5e-11));
  }

  /** Table 11: alpha .70 on z-scores, and if an indicator is deleted. */
  @Test
  void alphaIsThePublishedOne() {
    double[][] standard =
        Arrays.stream(VALUES).map(TaiStatisticsTest::standardised).toArray(double[][]::new);
    assertThat(CronbachAlpha.of(standard)).hasValueCloseTo(.7035, within(5e-5));
    double[] without =
        IntStream.range(0, 8)
            .mapToDouble(i -> CronbachAlpha.without(standard, i).orElseThrow())
            .toArray();
    assertThat(without)
        .containsExactly(
            new double[] {.704, .645, .636, .774, .603, .624, .662, .706}, within(.002));
  }

  private static double[] standardised(double[] column) {
    double mean = Arrays.stream(column).average().orElseThrow();
    double ss = Arrays.stream(column).map(x -> (x - mean) * (x - mean)).sum();
    double sd = Math.sqrt(ss / (column.length - 1));
    return Arrays.stream(column).map(x -> (x - mean) / sd).toArray();
  }
}
