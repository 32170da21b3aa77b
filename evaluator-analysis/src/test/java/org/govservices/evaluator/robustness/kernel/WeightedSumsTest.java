package org.govservices.evaluator.robustness.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Weighted sums have the bits of their definition: product by product, in the order of children.
 */
class WeightedSumsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "3, 2, 1",
    "4, 17, 15",
    "7, 5, 16",
    "60, 64, 256",
    "61, 63, 255",
    "13, 33, 100",
    "2, 4, 31"
  })
  void everySumIsAddedUpInTheOrderOfTheChildren(int children, int units, int lanes) {
    SplittableRandom random = new SplittableRandom(children);
    double[][] scores = filled(random, children, units);
    double[][] weights = filled(random, children, lanes + 3);
    double[][] sums = new double[units][lanes];
    WeightedSums.of(scores, weights, lanes, sums);
    for (int u = 0; u < units; u++) {
      for (int lane = 0; lane < lanes; lane++) {
        double sum = 0;
        for (int c = 0; c < children; c++) {
          sum += scores[c][u] * weights[c][lane];
        }
        assertThat(sums[u][lane]).isEqualTo(sum);
      }
    }
  }

  private static double[][] filled(SplittableRandom random, int rows, int columns) {
    double[][] filled = new double[rows][columns];
    for (double[] row : filled) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextDouble();
      }
    }
    return filled;
  }
}
