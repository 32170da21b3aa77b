package org.govservices.evaluator.benchmarks;

import java.util.Collections;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.govservices.evaluator.evaluation.BatchScorer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One pass over 1,000,000 units × 100 indicators, fitted by min-max and added up in three levels,
 * beside a plain copy of the same doubles. The heap is three times the table: a pass that needed
 * more would fail.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2400m", "-Xmx2400m", "-XX:+UseSerialGC"})
public class MillionUnitsBenchmark {
  private static final int UNITS = 1_000_000;
  private static final int INDICATORS = 100;

  private final double[][] values = new double[INDICATORS][UNITS];
  private final double[] copy = new double[UNITS];
  private BatchScorer scorer;

  /** Uniform values from a fixed seed. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    for (double[] column : values) {
      for (int u = 0; u < UNITS; u++) {
        column[u] = random.nextDouble();
      }
    }
    scorer = new BatchScorer(GeneratedFramework.of(INDICATORS), Collections.nCopies(UNITS, "unit"));
  }

  /** A plain copy, column by column. */
  @Benchmark
  public double[] copy() {
    for (double[] column : values) {
      System.arraycopy(column, 0, copy, 0, UNITS);
    }
    return copy;
  }

  /** A plain copy of the whole table, each column to an array of its own. */
  @Benchmark
  public double[][] copyTable() {
    double[][] copies = new double[INDICATORS][];
    for (int i = 0; i < INDICATORS; i++) {
      copies[i] = values[i].clone();
    }
    return copies;
  }

  /** Fit, score and aggregate. */
  @Benchmark
  public double[][] pass() {
    return scorer.score(values, scorer.fit(values));
  }
}
