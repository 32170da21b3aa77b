package org.govservices.evaluator.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A score is counted in the band of its grade, down to the neighbours of every bound. */
class BandBoundsTest {

  @ParameterizedTest
  @ValueSource(strings = {"cn-gov-services", "un-egdi-2022"})
  void aScoreIsInTheBandOfItsGrade(String id) {
    Framework framework = FrameworkReader.read(Path.of("..", "indicators", id));
    BandBounds bounds = new BandBounds(framework);
    double range = framework.scale().high() - framework.scale().low();
    double step = Math.pow(10, -framework.grading().decimals());
    for (int i = 0; i <= 10_000; i++) {
      assertBand(framework, bounds, framework.scale().low() + i * range / 10_000);
    }
    framework.scoreBands().stream()
        .filter(band -> !band.isLowest())
        .forEach(
            band -> {
              for (double near : new double[] {-1, -0.5, 0, 0.5, 1}) {
                double score = band.bound() + near * step;
                for (double other = score - 4 * Math.ulp(score);
                    other <= score + 4 * Math.ulp(score);
                    other = Math.nextUp(other)) {
                  assertBand(framework, bounds, other);
                }
              }
            });
    int[] counts = new int[framework.scoreBands().size()];
    bounds.count(new double[] {Double.NaN}, new int[0], 1, counts);
    assertThat(counts).containsOnly(0);
  }

  private static void assertBand(Framework framework, BandBounds bounds, double score) {
    int[] counts = new int[framework.scoreBands().size()];
    bounds.count(new double[] {score}, new int[0], 1, counts);
    int band = 0;
    while (counts[band] == 0) {
      band++;
    }
    assertThat(framework.scoreBands().get(band))
        .as("the band of %s", score)
        .isEqualTo(framework.band(framework.grading().ranked(score)).orElseThrow());
  }
}
