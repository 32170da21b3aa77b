package org.govservices.evaluator.robustness.kernel;

/**
 * How often one unit was ahead of another. Ranks of several runs are packed into the fields of one
 * number, so that one subtraction compares them all: the highest bit of a field is left where the
 * one is not larger than the other.
 */
public final class PairCounts {
  /** The ranks of more units take fields of 16 bits. */
  private static final int MOST_IN_BYTES = 127;

  private static final long IN_BYTES = 0x0101010101010101L;
  private static final long IN_SHORTS = 0x0001000100010001L;
  private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;

  private final int[][] ahead;

  private final int width;
  private final int fields;
  private final long ones;
  private final long[][] packed;
  private final long[][] next;

  /**
   * For units with ranks from 0; keeps working space.
   *
   * @param lanes the most runs at a time, at most 1,024
   */
  public PairCounts(int units, int lanes) {
    width = units <= MOST_IN_BYTES ? Byte.SIZE : Short.SIZE;
    fields = Long.SIZE / width;
    ones = width == Byte.SIZE ? IN_BYTES : IN_SHORTS;
    ahead = new int[units][units];
    packed = new long[units][lanes / fields];
    next = new long[units][lanes / fields];
  }

  /** {@code [a][b]}: in how many runs a was ahead of b; the array itself. */
  public int[][] ahead() {
    return ahead;
  }

  /**
   * Counts some runs.
   *
   * @param ranks {@code int[unit][lane]}: from 0, {@link Ranks#NONE} for none
   */
  public void add(int[][] ranks, int lanes) {
    boolean all = areAllRanked(ranks, lanes);
    int words = lanes / fields;
    int rest = all ? words * fields : 0;
    if (all) {
      for (int u = 0; u < ranks.length; u++) {
        pack(ranks[u], words, packed[u], next[u]);
      }
    }
    boolean distinct = all && areDistinct(ranks, lanes);
    for (int a = 0; a < ahead.length; a++) {
      for (int b = a + 1; b < ahead.length; b++) {
        int count = countAhead(ranks[a], ranks[b], rest, lanes);
        count += all ? countAhead(next[a], packed[b], words) : 0;
        ahead[a][b] += count;
        if (distinct) {
          ahead[b][a] += lanes - count;
        } else {
          ahead[b][a] += countAhead(ranks[b], ranks[a], rest, lanes);
          ahead[b][a] += all ? countAhead(next[b], packed[a], words) : 0;
        }
      }
    }
  }

  private static boolean areAllRanked(int[][] ofUnits, int lanes) {
    int signs = 0;
    for (int[] ranks : ofUnits) {
      for (int lane = 0; lane < lanes; lane++) {
        signs |= ranks[lane];
      }
    }
    return signs >= 0;
  }

  /** Whether every unit has a rank of its own: then the sum of ranks is that of all of them. */
  private static boolean areDistinct(int[][] ofUnits, int lanes) {
    long sum = 0;
    for (int[] ranks : ofUnits) {
      int ofUnit = 0;
      for (int lane = 0; lane < lanes; lane++) {
        ofUnit += ranks[lane];
      }
      sum += ofUnit;
    }
    long n = ofUnits.length;
    return sum == lanes * (n * (n - 1) / 2);
  }

  /**
   * Packs ranks.
   *
   * @param packed with the highest bit of every field set, to subtract from
   * @param next one more than each
   */
  private void pack(int[] ranks, int words, long[] packed, long[] next) {
    long highest = ones << (width - 1);
    for (int word = 0; word < words; word++) {
      int at = word * fields;
      packed[word] =
          highest
              | (width == Byte.SIZE
                  ? half(ranks, at, Byte.SIZE) | half(ranks, at + 4, Byte.SIZE) << Integer.SIZE
                  : half(ranks, at, Short.SIZE));
    }
    for (int word = 0; word < words; word++) {
      next[word] = (packed[word] ^ highest) + ones;
    }
  }

  /** Four ranks. */
  private static long half(int[] ranks, int at, int width) {
    return ranks[at]
        | ((long) ranks[at + 1] << width)
        | ((long) ranks[at + 2] << (2 * width))
        | ((long) ranks[at + 3] << (3 * width));
  }

  /** In how many fields one rank is smaller. */
  private int countAhead(long[] nextOfOne, long[] other, int words) {
    long counts = 0;
    int shift = width - 1;
    for (int word = 0; word < words; word++) {
      counts += ((other[word] - nextOfOne[word]) >>> shift) & ones;
    }
    if (width == Byte.SIZE) {
      counts = (counts & EVEN_BYTES) + (counts >>> Byte.SIZE & EVEN_BYTES);
    }
    // the product's highest field is the sum of all
    return (int) ((counts * IN_SHORTS) >>> (3 * Short.SIZE));
  }

  /**
   * In how many lanes one unit is ahead of another. Without a branch: the sign of the difference of
   * two ranks, where both are there.
   */
  private static int countAhead(int[] one, int[] other, int from, int to) {
    int count = 0;
    for (int lane = from; lane < to; lane++) {
      count += ((one[lane] - other[lane]) & ~(one[lane] | other[lane])) >>> 31;
    }
    return count;
  }
}
