package org.govservices.evaluator.robustness.draw;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979, Technometrics 21(2) 239–245): of n runs
 * exactly one has its number in each n-th part of the range, for every number a run uses. The order
 * of the parts is a permutation by hashing, so that a run's place in it is known without the
 * others: Kensler (2013), Correlated multi-jittered sampling, Pixar technical memo 13-01. Unlike
 * those of other points, a run's numbers depend on how many runs there are.
 */
public final class LatinPoints implements PointSequence {
  private final long seed;
  private final int[] offsets;
  private final int runs;

  /**
   * Points from a declared seed.
   *
   * @param numbers how many numbers each choice uses
   * @param runs how many there are, at most 2<sup>30</sup>
   */
  public LatinPoints(long seed, int[] numbers, long runs) {
    this.seed = seed;
    this.offsets = new int[numbers.length + 1];
    for (int c = 0; c < numbers.length; c++) {
      offsets[c + 1] = offsets[c] + numbers[c];
    }
    this.runs = Math.toIntExact(runs);
  }

  @Override
  public UniformRandomProvider of(int choice, long run, boolean second) {
    return new Coordinates((int) run, offsets[choice] + (second ? offsets[offsets.length - 1] : 0));
  }

  /** Hands the coordinates of a run's point out one by one. */
  private final class Coordinates implements UniformRandomProvider {
    private final int run;
    private int dimension;

    Coordinates(int run, int first) {
      this.run = run;
      this.dimension = first;
    }

    @Override
    public double nextDouble() {
      SplitMix64 random = new SplitMix64(seed ^ ((long) dimension++ << 32));
      int part = permuted(run, random.nextInt());
      double within = new SplitMix64(random.nextLong() + run).nextDouble();
      return (part + within) / runs;
    }

    @Override
    public long nextLong() {
      throw new UnsupportedOperationException("a point has coordinates, not bits");
    }
  }

  /** Where a permutation of 0 … runs − 1, named by a number, puts one of them. */
  private int permuted(int index, int name) {
    int mask = runs <= 1 ? 0 : -1 >>> Integer.numberOfLeadingZeros(runs - 1);
    int i = index;
    do {
      i ^= name;
      i *= 0xe170893d;
      i ^= name >>> 16;
      i ^= (i & mask) >>> 4;
      i ^= name >>> 8;
      i *= 0x0929eb3f;
      i ^= name >>> 23;
      i ^= (i & mask) >>> 1;
      i *= 1 | name >>> 27;
      i *= 0x6935fa69;
      i ^= (i & mask) >>> 11;
      i *= 0x74dcb303;
      i ^= (i & mask) >>> 2;
      i *= 0x9e501cc3;
      i ^= (i & mask) >>> 2;
      i *= 0xc860a3df;
      i &= mask;
      i ^= i >>> 5;
    } while (i >= runs);
    return (int) ((i + Integer.toUnsignedLong(name)) % runs);
  }
}
