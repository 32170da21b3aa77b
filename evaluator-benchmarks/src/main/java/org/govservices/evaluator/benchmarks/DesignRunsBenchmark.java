package org.govservices.evaluator.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.RobustnessAnalysis;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.govservices.evaluator.robustness.RobustnessSpec;

/**
 * The runs of a design like that of COINr's ASEM example on an evaluation of any size: 1 to 5
 * winsorised points, two normalisations, noise on the weights of two levels, two aggregations.
 * Arguments: units, indicators, runs, base runs of sensitivity analysis (0 for none), threads,
 * rounds. Every round is a whole analysis of inputs that are read and evaluated already.
 */
public final class DesignRunsBenchmark {
  private static final String DESIGN =
      """
      formatVersion: 1
      seed: 1
      runs: %s
      interval: 0.9
      choices:
        - id: treatment
          alternatives:
            - {id: one, treat: {winsorise: {max: 1, skewness: 2, kurtosis: 3.5}}}
            - {id: two, treat: {winsorise: {max: 2, skewness: 2, kurtosis: 3.5}}}
            - {id: three, treat: {winsorise: {max: 3, skewness: 2, kurtosis: 3.5}}}
            - {id: four, treat: {winsorise: {max: 4, skewness: 2, kurtosis: 3.5}}}
            - {id: five, treat: {winsorise: {max: 5, skewness: 2, kurtosis: 3.5}}}
        - id: normalisation
          alternatives:
            - {id: min-max, score: {min-max: {fit: all, to: [1, 100]}}}
            - {id: z-scores, score: {z-score: {fit: all, sd: sample, mean: 100, spread: 10}}}
        - {id: weights, weights: {noise: {share: 0.25}}, depths: [1, 2]}
        - id: aggregation
          alternatives: [contract, {id: geometric, aggregate: {geometric: {floor: 1}}}]
      """;

  private DesignRunsBenchmark() {}

  /** Prints the time of every round, by the clock and of all processors. */
  public static void main(String[] arguments) throws IOException {
    int units = Integer.parseInt(arguments[0]);
    int indicators = Integer.parseInt(arguments[1]);
    long runs = Long.parseLong(arguments[2]);
    int base = Integer.parseInt(arguments[3]);
    int threads = Integer.parseInt(arguments[4]);
    Path folder = Files.createTempDirectory("benchmark");
    // u^-0.4: a heavy tail, so that there is something to winsorise
    Inputs inputs =
        GeneratedEvaluation.write(folder, units, indicators, u -> StrictMath.pow(1 - u, -0.4));
    Path file = folder.resolve("robustness.yaml");
    String sensitivity =
        base == 0 ? "" : "sensitivity: {runs: %s, resamples: 100}\n".formatted(base);
    Files.writeString(file, DESIGN.formatted(runs) + sensitivity);
    RobustnessSpec spec = RobustnessReader.read(file, inputs.framework());
    Evaluation evaluation = Evaluator.evaluate(inputs);
    for (int round = 0; round < Integer.parseInt(arguments[5]); round++) {
      long processor = processorTime();
      long start = System.nanoTime();
      Robustness robustness =
          new RobustnessAnalysis(inputs, evaluation, spec, threads).run(done -> {});
      System.out.printf(
          "%d ms by the clock, %d ms of the processors, results %08x%n",
          (System.nanoTime() - start) / 1_000_000,
          (processorTime() - processor) / 1_000_000,
          robustness.units().hashCode());
    }
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
