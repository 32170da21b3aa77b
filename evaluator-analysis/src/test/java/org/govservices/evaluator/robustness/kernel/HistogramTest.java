package org.govservices.evaluator.robustness.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts against the numbers themselves, as few as are kept and as many as are counted. */
class HistogramTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 128, 129, 5000})
  void totalsMeansAndQuantilesAreThoseOfTheNumbers(int size) {
    int[] numbers = numbers(size, 1);
    assertCounts(histogram(numbers), numbers);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 129, 5000})
  void theSumOfTwoIsTheHistogramOfTheNumbersOfBoth(int size) {
    for (int other : new int[] {1, 100, 129, 5000}) {
      Histogram sum = histogram(numbers(size, 1));
      sum.add(histogram(numbers(other, 2)));
      int[] both = Arrays.copyOf(numbers(size, 1), size + other);
      System.arraycopy(numbers(other, 2), 0, both, size, other);
      assertCounts(sum, both);
    }
  }

  /**
   * In floating point 0.07 · 100 and 0.14 · 100 are above, 0.29 · 100 is below the whole number.
   */
  @ParameterizedTest
  @CsvSource({"0.07, 7", "0.0701, 8", "0.14, 14", "0.29, 29", "0.2901, 30", "0.95, 95"})
  void theQuantileIsThatOfTheDecimalShare(double share, int quantile) {
    assertThat(histogram(IntStream.rangeClosed(1, 100).toArray()).quantile(share))
        .isEqualTo(quantile);
  }

  private static int[] numbers(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.ints(size, 0, 300).map(n -> n * n).toArray();
  }

  private static Histogram histogram(int[] numbers) {
    Histogram histogram = new Histogram();
    Arrays.stream(numbers).forEach(histogram::add);
    return histogram;
  }

  private static void assertCounts(Histogram histogram, int[] numbers) {
    TreeMap<Integer, Integer> expected = new TreeMap<>();
    Arrays.stream(numbers).forEach(number -> expected.merge(number, 1, Integer::sum));
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    histogram.forEach(counts::put);
    assertThat(counts).isEqualTo(expected);
    assertThat(histogram.total()).isEqualTo(numbers.length);
    assertThat(histogram.mean())
        .isEqualTo((double) Arrays.stream(numbers).asLongStream().sum() / numbers.length);
    int[] sorted = Arrays.stream(numbers).sorted().toArray();
    assertThat(histogram.quantile(0)).isEqualTo(sorted[0]);
    assertThat(histogram.quantile(0.5)).isEqualTo(sorted[(numbers.length + 1) / 2 - 1]);
    assertThat(histogram.quantile(1)).isEqualTo(sorted[numbers.length - 1]);
  }
}
