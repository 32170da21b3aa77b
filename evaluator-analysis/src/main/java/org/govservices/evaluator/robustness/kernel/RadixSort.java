package org.govservices.evaluator.robustness.kernel;

import java.util.Arrays;

/**
 * Sorts whole numbers digit by digit, the last digit first: for thousands of them several times as
 * fast as by comparing. Digits that all numbers share cost a look only. For one thread.
 */
final class RadixSort {
  private static final int BITS = 11;
  private static final int DIGITS = (Long.SIZE + BITS - 1) / BITS;
  private static final int VALUES = 1 << BITS;

  private final int[][] places = new int[DIGITS][VALUES];
  private final long[] other;

  /** For so many numbers. */
  RadixSort(int size) {
    other = new long[size];
  }

  /** Sorts, the smallest first. */
  void sort(long[] numbers) {
    count(numbers);
    long[] from = numbers;
    long[] to = other;
    for (int digit = 0; digit < DIGITS; digit++) {
      if (isShared(places[digit], digit(numbers[0], digit), numbers.length)) {
        continue;
      }
      toPlaces(places[digit]);
      for (long number : from) {
        to[places[digit][digit(number, digit)]++] = number;
      }
      long[] sorted = to;
      to = from;
      from = sorted;
    }
    if (from != numbers) {
      System.arraycopy(from, 0, numbers, 0, numbers.length);
    }
  }

  private void count(long[] numbers) {
    for (int[] ofDigit : places) {
      Arrays.fill(ofDigit, 0);
    }
    for (long number : numbers) {
      for (int digit = 0; digit < DIGITS; digit++) {
        places[digit][digit(number, digit)]++;
      }
    }
  }

  private static boolean isShared(int[] counts, int value, int size) {
    return counts[value] == size;
  }

  /** Counts become the place of the first number with each value of the digit. */
  private static void toPlaces(int[] counts) {
    int next = 0;
    for (int value = 0; value < VALUES; value++) {
      int count = counts[value];
      counts[value] = next;
      next += count;
    }
  }

  /** A digit, in the order of numbers with a sign. */
  private static int digit(long number, int digit) {
    return (int) ((number ^ Long.MIN_VALUE) >>> (digit * BITS)) & (VALUES - 1);
  }
}
