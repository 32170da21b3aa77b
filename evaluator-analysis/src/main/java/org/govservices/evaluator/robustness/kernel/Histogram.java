package org.govservices.evaluator.robustness.kernel;

import java.util.Arrays;

/**
 * Counts of whole numbers from 0. The first few numbers are kept as they come: of 10,000 units'
 * ranks in 100 runs most never occur. After that room is made for the range that occurs.
 */
public final class Histogram {
  private static final int FEW = 128;
  private static final int FIRST_ROOM = 64;

  private int[] few = new int[0];
  private int size;
  private boolean sorted;

  private int first;
  private int[] counts = new int[0];

  /** Is told of a number and how often it was counted. */
  @FunctionalInterface
  public interface Listener {
    void counted(int number, int count);
  }

  /** Counts a number once more. */
  public void add(int number) {
    int at = number - first;
    if (at >= 0 && at < counts.length) {
      counts[at]++;
    } else if (counts.length > 0) {
      add(number, 1);
    } else {
      addToFew(number);
    }
  }

  /** Counts each of the first numbers once more; negative ones are left out. */
  public void add(int[] numbers, int size) {
    int[] room = counts;
    int from = first;
    for (int i = 0; i < size; i++) {
      int at = numbers[i] - from;
      if (at >= 0 && at < room.length) {
        room[at]++;
      } else if (numbers[i] >= 0) {
        add(numbers[i]);
        room = counts;
        from = first;
      }
    }
  }

  private void addToFew(int number) {
    if (size == FEW) {
      toCounts();
      add(number, 1);
      return;
    }
    if (size == few.length) {
      few = Arrays.copyOf(few, Math.max(8, 2 * size));
    }
    few[size++] = number;
    sorted = false;
  }

  private void add(int number, int count) {
    if (number < first || number - first >= counts.length) {
      makeRoom(number);
    }
    counts[number - first] += count;
  }

  /** Adds the counts of another. */
  public void add(Histogram other) {
    if (other.counts.length == 0) {
      for (int i = 0; i < other.size; i++) {
        add(other.few[i]);
      }
      return;
    }
    toCounts();
    other.forEach(this::add);
  }

  private void toCounts() {
    for (int i = 0; i < size; i++) {
      add(few[i], 1);
    }
    few = new int[0];
    size = 0;
  }

  private void makeRoom(int number) {
    if (counts.length == 0) {
      first = Math.max(0, number - FIRST_ROOM / 2);
      counts = new int[FIRST_ROOM];
    } else if (number < first) {
      int more = Math.min(first, Math.max(first - number, counts.length));
      int[] wider = new int[counts.length + more];
      System.arraycopy(counts, 0, wider, more, counts.length);
      counts = wider;
      first -= more;
    } else if (number - first >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(2 * counts.length, number - first + 1));
    }
  }

  /** Tells of every number that was counted, the smallest first. */
  public void forEach(Listener listener) {
    if (counts.length == 0) {
      sort();
      for (int from = 0; from < size; ) {
        int to = from + 1;
        while (to < size && few[to] == few[from]) {
          to++;
        }
        listener.counted(few[from], to - from);
        from = to;
      }
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        listener.counted(first + i, counts[i]);
      }
    }
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(few, 0, size);
      sorted = true;
    }
  }

  /** How many numbers were counted. */
  public long total() {
    long total = size;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  /** The mean of the numbers counted; NaN when there are none. */
  public double mean() {
    long[] sum = {0};
    forEach((number, count) -> sum[0] += (long) count * number);
    return (double) sum[0] / total();
  }

  /**
   * The smallest number that at least this share of those counted does not exceed.
   *
   * @param share 0 to 1: 0 gives the smallest number counted, 1 the largest
   */
  public int quantile(double share) {
    // 0.07 of 100 is 7, not the 7.000000000000001 that it is in floating point
    long wanted = Math.max(1, (long) Math.ceil(share * total() - 1e-6));
    long[] seen = {0};
    int[] found = {-1};
    forEach(
        (number, count) -> {
          found[0] = seen[0] < wanted ? number : found[0];
          seen[0] += count;
        });
    if (found[0] < 0) {
      throw new IllegalStateException("nothing was counted");
    }
    return found[0];
  }
}
