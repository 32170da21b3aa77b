package org.govservices.evaluator.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.RobustnessAnalysis;
import org.govservices.evaluator.robustness.RobustnessListener;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.govservices.evaluator.robustness.RobustnessSpec;
import org.govservices.evaluator.robustness.exact.ExactAnswers;

/**
 * Best and worst attainable ranks of generated units, with 10,000 draws of weights between the same
 * bounds. Arguments: units, indicators, bounds as in robustness.yaml, seconds, threads.
 */
public final class AttainableRanksBenchmark {
  private static final long DRAWS = 10_000;

  private AttainableRanksBenchmark() {}

  /** Prints how many ends are proven, as time goes, and how wide the others are. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("benchmark");
    Inputs inputs =
        GeneratedEvaluation.write(
            folder, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), u -> 100 * u);
    Path file = folder.resolve("robustness.yaml");
    Files.writeString(
        file,
        """
        formatVersion: 1
        seed: 1
        runs: %3$d
        interval: 0.9
        choices: [{id: weights, weights: {bounds: %1$s}, over: indicators}]
        exact: {bounds: %1$s, over: indicators, seconds: %2$s}
        """
            .formatted(arguments[2], arguments[3], DRAWS));
    RobustnessSpec spec = RobustnessReader.read(file, inputs.framework());
    Evaluation evaluation = Evaluator.evaluate(inputs);
    long start = System.nanoTime();
    Robustness robustness =
        new RobustnessAnalysis(inputs, evaluation, spec, Integer.parseInt(arguments[4]))
            .run(new Printer(start));
    print(start, "done");
    report(robustness);
  }

  private static void report(Robustness robustness) {
    ExactAnswers answers = robustness.exact().get(0);
    int outside = 0;
    int exact = 0;
    int gaps = 0;
    int widest = 0;
    for (ExactAnswers.Attainable unit : answers.attainable()) {
      Robustness.RankRange drawn =
          robustness.units().get(answers.units().get(unit.unit())).ranks().orElseThrow();
      boolean inside = unit.best().bound() <= drawn.best() && drawn.worst() <= unit.worst().bound();
      outside += inside ? 0 : 1;
      exact += (unit.best().isExact() ? 1 : 0) + (unit.worst().isExact() ? 1 : 0);
      int best = unit.best().attained() - unit.best().bound();
      int worst = unit.worst().bound() - unit.worst().attained();
      gaps += best + worst;
      widest = Math.max(widest, Math.max(best, worst));
    }
    int ends = 2 * answers.attainable().size();
    System.out.printf(
        "%d of %d ends exact, mean gap %.2f, widest %d, units drawn outside their bounds: %d%n",
        exact, ends, (double) gaps / ends, widest, outside);
  }

  private static void print(long start, String what) {
    System.out.printf("%6d ms %s%n", (System.nanoTime() - start) / 1_000_000, what);
  }

  /** Prints when the draws are done, then now and then how many ends are proven. */
  private static final class Printer implements RobustnessListener {
    private static final long PAUSE = 10_000_000_000L;
    private final long start;
    private long printed;

    Printer(long start) {
      this.start = start;
    }

    @Override
    public void runs(long done) {
      if (done == DRAWS) {
        print(start, done + " draws");
      }
    }

    @Override
    public void proven(int ends, int all) {
      if (ends > 0 && System.nanoTime() - printed > PAUSE) {
        print(start, ends + " of " + all + " ends exact");
        printed = System.nanoTime();
      }
    }
  }
}
