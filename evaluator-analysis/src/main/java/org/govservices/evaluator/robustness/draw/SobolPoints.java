package org.govservices.evaluator.robustness.draw;

import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Points of a Sobol' sequence, scrambled from the seed: they fill the space more evenly than random
 * ones, so that averages over 2<sup>k</sup> runs need fewer runs. Directions by Joe and Kuo (2008),
 * as Commons Math has them; Owen's nested scrambling by hashing, after Laine and Karras (2011) with
 * the constants of Burley (2020), Journal of Computer Graphics Techniques 9(4).
 */
public final class SobolPoints implements PointSequence {
  /** The most numbers a run may use. */
  public static final int MOST_NUMBERS = 500;

  private static final double UNIT = 0x1p-32;

  private final int[] offsets;
  private final int[] scrambles;
  private final ThreadLocal<Cursor> cursors;

  /**
   * Points from a declared seed.
   *
   * @param numbers how many numbers each choice uses
   * @throws IllegalArgumentException when they are more than {@link #MOST_NUMBERS} altogether
   */
  public SobolPoints(long seed, int[] numbers) {
    offsets = new int[numbers.length + 1];
    for (int c = 0; c < numbers.length; c++) {
      offsets[c + 1] = offsets[c] + numbers[c];
    }
    int all = offsets[numbers.length];
    if (all > MOST_NUMBERS) {
      throw new IllegalArgumentException(all + " numbers a run, more than " + MOST_NUMBERS);
    }
    SplitMix64 random = new SplitMix64(seed);
    scrambles = new int[2 * all];
    Arrays.setAll(scrambles, d -> random.nextInt());
    cursors = ThreadLocal.withInitial(() -> new Cursor(Math.max(1, 2 * all)));
  }

  @Override
  public UniformRandomProvider of(int choice, long run, boolean second) {
    double[] point = cursors.get().at(run);
    int first = offsets[choice] + (second ? offsets[offsets.length - 1] : 0);
    return new Coordinates(point, first);
  }

  /** The sequence at one run; going from a run to the next is cheap. */
  private static final class Cursor {
    private final SobolSequenceGenerator sequence;
    private long run = -1;
    private double[] point;

    Cursor(int dimensions) {
      sequence = new SobolSequenceGenerator(dimensions);
    }

    double[] at(long wanted) {
      if (wanted == run) {
        return point;
      }
      if (wanted != run + 1 || wanted == 0) {
        point = sequence.skipTo((int) wanted);
      } else {
        point = sequence.nextVector();
      }
      run = wanted;
      return point;
    }
  }

  /** Hands the coordinates of a point out one by one, scrambled. */
  private final class Coordinates implements UniformRandomProvider {
    private final double[] point;
    private int next;

    Coordinates(double[] point, int first) {
      this.point = point;
      this.next = first;
    }

    @Override
    public double nextDouble() {
      int bits = (int) (long) (point[next] / UNIT);
      return (Integer.toUnsignedLong(scrambled(bits, scrambles[next++])) + 0.5) * UNIT;
    }

    @Override
    public long nextLong() {
      throw new UnsupportedOperationException("a point has coordinates, not bits");
    }
  }

  private static int scrambled(int bits, int seed) {
    int x = Integer.reverse(bits);
    x += seed;
    x ^= x * 0x6c50b47c;
    x ^= x * 0xb82f1e52;
    x ^= x * 0xc7afe638;
    x ^= x * 0x8d22f6e6;
    return Integer.reverse(x);
  }
}
