package org.govservices.evaluator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.reports.robustness.RobustnessReport;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.RobustnessAnalysis;
import org.govservices.evaluator.robustness.RobustnessListener;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.govservices.evaluator.robustness.RobustnessSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs an evaluation under everything that could be otherwise. */
@Command(
    name = "robustness",
    description = {
      "Run an evaluation under other weights, methods and values, as robustness.yaml declares them,"
          + " and show how far its ranks depend on them.",
      "Where exact ranks are asked for, Ctrl-C ends the search for them, which comes last: what"
          + " is not proven by then is written as bounds.",
      "The results replace those of the last analysis as a whole."
    })
final class RobustnessCommand extends EvaluatorCommand {

  @Mixin private EvaluationArgument evaluation;

  @Option(
      names = "--file",
      paramLabel = "FILE.yaml",
      description = "What could be otherwise; robustness.yaml beside the evaluation if not given.")
  private Optional<Path> file = Optional.empty();

  @Mixin private AnalysisOutput output;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How many runs, instead of what the file says.")
  private Optional<Long> runs = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads to use; all processors if not given. Results do not depend on it.")
  private Optional<Integer> threads = Optional.empty();

  @Override
  void validate() {
    if (runs.filter(n -> n < 1 || n > RobustnessSpec.MOST_RUNS).isPresent()) {
      throw usageError("--runs is from 1 to " + RobustnessSpec.MOST_RUNS);
    }
    if (threads.filter(n -> n < 1).isPresent()) {
      throw usageError("--threads is 1 or more");
    }
    if (file.isEmpty() && !Files.exists(RobustnessReader.beside(evaluation.path()))) {
      throw usageError(
          "there is no "
              + RobustnessReader.beside(evaluation.path())
              + "; write one, or name another file with --file");
    }
  }

  @Override
  ExitCode execute() {
    try (Interruption interruption = new Interruption(err())) {
      return execute(interruption);
    }
  }

  private ExitCode execute(Interruption interruption) {
    Robustness robustness;
    List<String> files;
    try (Progress progress = Progress.of(onTerminal(), "robustness", 100)) {
      EvaluationSpec evaluated = evaluation.spec();
      String name = evaluated.id() + "-robustness";
      output.check(name);
      Inputs inputs = Inputs.read(evaluated);
      RobustnessSpec declared =
          RobustnessReader.read(
              file.orElse(RobustnessReader.beside(evaluation.path())), inputs.framework());
      RobustnessSpec spec = runs.map(declared::withRuns).orElse(declared);
      robustness =
          analyse(
              inputs, spec, threads, new RobustnessProgress(progress, interruption, spec.runs()));
      files =
          output.write(
              (building, target) ->
                  RobustnessReport.write(robustness, Version.current(), building, target),
              name,
              this::noteRepairs);
    }
    if (interruption.isStopped()) {
      err().println("note: stopped; ranks that were not proven by then are given as bounds");
    }
    RobustnessLines lines = new RobustnessLines(robustness, out(), this::heading);
    if (onTerminal()) {
      lines.print();
      out().println();
      out().println("Written to " + output.target());
    } else {
      lines.lines(output.target(), files);
    }
    return ExitCode.OK;
  }

  /** Analyses. */
  static Robustness analyse(
      Inputs inputs, RobustnessSpec spec, Optional<Integer> threads, RobustnessListener listener) {
    return new RobustnessAnalysis(
            inputs,
            Evaluator.evaluate(inputs),
            spec,
            threads.orElse(Runtime.getRuntime().availableProcessors()))
        .run(listener);
  }
}
