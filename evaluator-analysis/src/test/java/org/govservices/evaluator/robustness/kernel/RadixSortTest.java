package org.govservices.evaluator.robustness.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RadixSortTest {
  @Test
  void numbersOfAllSizesAndSignsAreSortedAsByComparing() {
    SplittableRandom random = new SplittableRandom(4);
    for (int size : new int[] {1, 2, 513, 5_000}) {
      RadixSort sort = new RadixSort(size);
      for (int bits = 1; bits <= 64; bits += 7) {
        int shift = 64 - bits;
        long[] numbers = random.longs(size).map(number -> number >> shift).toArray();
        long[] expected = numbers.clone();
        Arrays.sort(expected);
        sort.sort(numbers);
        assertThat(numbers).isEqualTo(expected);
      }
    }
  }

  @Test
  void theEndsOfTheRangeStandAtTheEnds() {
    long[] numbers = {Long.MAX_VALUE, 0, Long.MIN_VALUE, -1, 1};
    new RadixSort(numbers.length).sort(numbers);
    assertThat(numbers).containsExactly(Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE);
  }
}
