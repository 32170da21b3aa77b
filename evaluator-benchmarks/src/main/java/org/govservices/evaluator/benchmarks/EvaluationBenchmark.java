package org.govservices.evaluator.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.govservices.evaluator.evaluation.BatchScorer;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
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

/** One evaluation of 64 units × 150 indicators, once warm, from inputs that are already read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EvaluationBenchmark {
  private static final int UNITS = 64;
  private static final int INDICATORS = 150;

  private final double[][] values = new double[INDICATORS][UNITS];
  private Inputs inputs;
  private BatchScorer scorer;

  /** Writes and reads an evaluation with values from a fixed seed; every 50th cell is missing. */
  @Setup
  public void read() throws IOException {
    Path folder = Files.createTempDirectory("benchmark");
    GeneratedFramework.write(folder, INDICATORS);
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder units = new StringBuilder("code,kind,name_en\n");
    StringBuilder observations = new StringBuilder("unit,indicator,value,status\n");
    for (int u = 0; u < UNITS; u++) {
      units.append("u" + u + ",unit,Unit " + u + "\n");
      for (int i = 0; i < INDICATORS; i++) {
        values[i][u] = random.nextInt(1000) / 10.0;
        String cell = random.nextInt(50) == 0 ? ",failed" : values[i][u] + ",";
        observations.append("u" + u + ",i" + i + "," + cell + "\n");
      }
    }
    inputs = GeneratedEvaluation.read(folder, units, observations);
    scorer = new BatchScorer(inputs.framework(), Collections.nCopies(UNITS, "unit"));
  }

  /** Every stage, with the log of all decisions, points, bands and ranks of every node. */
  @Benchmark
  public Evaluation evaluation() {
    return Evaluator.evaluate(inputs);
  }

  /** The batch scorer alone: fit, score, aggregate. */
  @Benchmark
  public double[][] batch() {
    return scorer.score(values, scorer.fit(values));
  }
}
