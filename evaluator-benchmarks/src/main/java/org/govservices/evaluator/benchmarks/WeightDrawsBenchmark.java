package org.govservices.evaluator.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.robustness.RobustnessAnalysis;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.govservices.evaluator.robustness.RobustnessSpec;
import org.govservices.evaluator.robustness.draw.RandomPoints;
import org.govservices.evaluator.robustness.draw.RunNumbers;
import org.govservices.evaluator.robustness.draw.UniformWeights;
import org.govservices.evaluator.robustness.draw.WeightDistribution;
import org.govservices.evaluator.robustness.kernel.Histogram;
import org.govservices.evaluator.robustness.kernel.Ranks;
import org.govservices.evaluator.robustness.kernel.WeightedSums;

/**
 * Draws of weights for 64 units × 60 indicators by the kernels alone and by the whole analysis,
 * beside the bare matrix product, in turns in one process: in the analysis a draw is weights,
 * index, ranks, counts of ranks, pairs, bands and scores, sums of scores and of weights. The
 * contract's tree has three levels; weights are drawn over all indicators or over every dimension's
 * children. Arguments: draws a round, rounds (of which the first three warm up).
 */
public final class WeightDrawsBenchmark {
  private static final int UNITS = 64;
  private static final int INDICATORS = 60;
  private static final int LANES = 256;
  private static final int WARM_UP = 3;

  private static final String DRAWS =
      """
      formatVersion: 1
      seed: 1
      runs: %d
      interval: 0.9
      choices: [{id: weights, weights: %s}]
      """;

  private final double[][] scores = uniform(INDICATORS, UNITS);
  private final double[][] weights = uniform(INDICATORS, LANES);
  private final double[][] drawnWeights = new double[INDICATORS][LANES];
  private final double[][] index = new double[UNITS][LANES];
  private final int[][] ranks = new int[UNITS][LANES];
  private final Ranks ranking = new Ranks(UNITS, LANES);
  private final Histogram[] histograms =
      Stream.generate(Histogram::new).limit(UNITS).toArray(Histogram[]::new);
  private final Path folder = Files.createTempDirectory("benchmark");
  private final Inputs inputs = GeneratedEvaluation.write(folder, UNITS, INDICATORS, u -> u);
  private final Evaluation evaluation = Evaluator.evaluate(inputs);
  private final int draws;

  private WeightDrawsBenchmark(int draws) throws IOException {
    this.draws = draws;
  }

  /** Prints medians of all rounds after the warm-up, each figure with its smallest and largest. */
  public static void main(String[] arguments) throws IOException {
    new WeightDrawsBenchmark(Integer.parseInt(arguments[0])).run(Integer.parseInt(arguments[1]));
  }

  private void run(int rounds) throws IOException {
    Map<String, RobustnessSpec> cases = new LinkedHashMap<>();
    cases.put("uniform, over indicators", draws("uniform, over: indicators"));
    cases.put(
        "Dirichlet 1000, over indicators",
        draws("{dirichlet: {concentration: 1000}}, over: indicators"));
    cases.put(
        "bounds 0.5 to 1.5 times, over indicators",
        draws("{bounds: {times: [0.5, 1.5]}}, over: indicators"));
    cases.put("noise 25 %, over siblings on three levels", draws("{noise: {share: 0.25}}"));
    cases.put("uniform, over siblings on three levels", draws("uniform"));
    double[][] kernel = new double[2][rounds - WARM_UP];
    for (int round = 0; round < rounds; round++) {
      double product = product();
      double draw = kernel();
      if (round >= WARM_UP) {
        kernel[0][round - WARM_UP] = draw;
        kernel[1][round - WARM_UP] = draw / product;
      }
    }
    System.out.println("uniform weights, index, ranks, their counts and means of scores alone");
    print("  draw, ns of the processor", kernel[0]);
    print("  draw / product", kernel[1]);
    for (Map.Entry<String, RobustnessSpec> entry : cases.entrySet()) {
      double[][] times = new double[5][rounds - WARM_UP];
      for (int round = 0; round < rounds; round++) {
        double product = product();
        double[] one = analysis(entry.getValue(), 1);
        double[] two = analysis(entry.getValue(), 2);
        if (round >= WARM_UP) {
          int r = round - WARM_UP;
          times[0][r] = product;
          times[1][r] = one[1];
          times[2][r] = one[1] / product;
          times[3][r] = one[0];
          times[4][r] = one[0] / two[0];
        }
      }
      System.out.println(entry.getKey());
      print("  bare product, ns", times[0]);
      print("  draw, ns of the processor", times[1]);
      print("  draw / product", times[2]);
      print("  draw by the clock, one thread, ns", times[3]);
      print("  two threads: times as fast as one", times[4]);
    }
  }

  private static void print(String name, double[] figures) {
    Arrays.sort(figures);
    System.out.printf(
        "%-40s %8.2f (%.2f to %.2f)%n",
        name, figures[figures.length / 2], figures[0], figures[figures.length - 1]);
  }

  private RobustnessSpec draws(String weights) throws IOException {
    Path file = folder.resolve("robustness.yaml");
    Files.writeString(file, DRAWS.formatted(draws, weights));
    return RobustnessReader.read(file, inputs.framework());
  }

  /** Nanoseconds a draw: by the clock and of the processors. */
  private double[] analysis(RobustnessSpec spec, int threads) {
    long processor = processorTime();
    long start = System.nanoTime();
    new RobustnessAnalysis(inputs, evaluation, spec, threads).run(done -> {});
    return new double[] {
      (double) (System.nanoTime() - start) / draws, (double) (processorTime() - processor) / draws
    };
  }

  /** Nanoseconds a draw of the processors, for rank histograms and means alone. */
  private double kernel() {
    RunNumbers random = new RunNumbers();
    RandomPoints points = new RandomPoints(1);
    WeightDistribution.Sampler sampler =
        new UniformWeights().sampler(random, new double[INDICATORS]);
    double[] drawn = new double[INDICATORS];
    double[] means = new double[UNITS];
    long processor = processorTime();
    int blocks = Math.max(1, draws / LANES);
    for (int block = 0; block < blocks; block++) {
      for (int lane = 0; lane < LANES; lane++) {
        random.moveTo(points.of(0, (long) block * LANES + lane, false));
        sampler.draw(drawn);
        double sum = 0;
        for (double weight : drawn) {
          sum += weight;
        }
        for (int i = 0; i < INDICATORS; i++) {
          drawnWeights[i][lane] = drawn[i] / sum;
        }
      }
      WeightedSums.of(scores, drawnWeights, LANES, index);
      ranking.of(index, LANES, ranks);
      for (int u = 0; u < UNITS; u++) {
        histograms[u].add(ranks[u], LANES);
        for (int lane = 0; lane < LANES; lane++) {
          means[u] += index[u][lane] / draws;
        }
      }
    }
    return (double) (processorTime() - processor) / blocks / LANES;
  }

  private double product() {
    long processor = processorTime();
    int blocks = Math.max(1, draws / LANES / 2);
    for (int block = 0; block < blocks; block++) {
      WeightedSums.of(scores, weights, LANES, index);
    }
    return (double) (processorTime() - processor) / blocks / LANES;
  }

  private static double[][] uniform(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] filled = new double[rows][columns];
    for (double[] row : filled) {
      Arrays.setAll(row, i -> random.nextDouble());
    }
    return filled;
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
