package org.govservices.evaluator.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.govservices.evaluator.robustness.draw.RandomPoints;
import org.govservices.evaluator.robustness.draw.UniformWeights;
import org.govservices.evaluator.robustness.kernel.Histogram;
import org.govservices.evaluator.robustness.kernel.Ranks;
import org.govservices.evaluator.robustness.kernel.WeightedSums;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One draw of weights for 64 units × 60 indicators: weights, index, ranks, counts of ranks and sums
 * of scores, beside the bare matrix product. All figures are per draw and thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WeightDrawsBenchmark {
  private static final int UNITS = 64;
  private static final int INDICATORS = 60;
  private static final int LANES = 256;

  private final double[][] scores = new double[INDICATORS][UNITS];
  private final double[][] weights = new double[INDICATORS][LANES];
  private final double[][] index = new double[UNITS][LANES];
  private final int[][] ranks = new int[UNITS][LANES];
  private final Ranks ranking = new Ranks(UNITS, LANES);
  private final Histogram[] histograms = new Histogram[UNITS];
  private final double[] sums = new double[UNITS];
  private final RandomPoints points = new RandomPoints(1);
  private final UniformWeights uniform = new UniformWeights();
  private final double[] drawn = new double[INDICATORS];
  private long run;

  /** Uniform scores from a fixed seed. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    for (int u = 0; u < UNITS; u++) {
      histograms[u] = new Histogram();
      for (int i = 0; i < INDICATORS; i++) {
        scores[i][u] = 100 * random.nextDouble();
      }
    }
    draw();
  }

  /** The bare product. */
  @Benchmark
  @OperationsPerInvocation(LANES)
  public double[][] product() {
    WeightedSums.of(scores, weights, LANES, index);
    return index;
  }

  /** A whole draw. */
  @Benchmark
  @OperationsPerInvocation(LANES)
  public double[] draws() {
    draw();
    WeightedSums.of(scores, weights, LANES, index);
    ranking.of(index, LANES, ranks);
    for (int u = 0; u < UNITS; u++) {
      for (int lane = 0; lane < LANES; lane++) {
        histograms[u].add(ranks[u][lane]);
      }
    }
    for (int u = 0; u < UNITS; u++) {
      for (int lane = 0; lane < LANES; lane++) {
        sums[u] += index[u][lane];
      }
    }
    return sums;
  }

  private void draw() {
    for (int lane = 0; lane < LANES; lane++) {
      UniformRandomProvider random = points.of(0, run++ % (1 << 20), false);
      uniform.draw(random, drawn, drawn);
      for (int i = 0; i < INDICATORS; i++) {
        weights[i][lane] = drawn[i];
      }
    }
  }
}
