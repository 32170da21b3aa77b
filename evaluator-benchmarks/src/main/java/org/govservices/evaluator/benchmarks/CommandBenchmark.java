package org.govservices.evaluator.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a user waits for: the launcher, a new JVM and one whole command, in milliseconds. Runs from
 * the project's root; the first warm-up builds Evaluator when it has to.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 15)
@Fork(1)
public class CommandBenchmark {

  /** The arguments, separated by spaces. */
  @Param("--help")
  private String command;

  /** One command from start to end; fails when the command does. */
  @Benchmark
  public void run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("./evaluator");
    builder.command().addAll(List.of(command.split(" ")));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    int exitCode = builder.start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("evaluator " + command + " ended with " + exitCode);
    }
  }
}
