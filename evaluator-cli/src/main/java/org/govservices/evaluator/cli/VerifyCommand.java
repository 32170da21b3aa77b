package org.govservices.evaluator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.EvaluationReader;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.Inputs;
import org.govservices.evaluator.reports.output.Manifest;
import org.govservices.evaluator.reports.output.Report;
import org.govservices.evaluator.reports.output.Verification;
import org.govservices.evaluator.reports.output.Verification.Difference;
import org.govservices.evaluator.reports.robustness.RobustnessReport;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.govservices.evaluator.robustness.RobustnessSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a result again from its inputs and compares. */
@Command(
    name = "verify",
    description = {
      "Make the results in DIR again from their inputs, and compare.",
      "Prints a line for every input that changed and every output that is not what the inputs"
          + " give, with the first place that differs. Pictures (PNG) are not compared, the SVG"
          + " beside each is."
    })
final class VerifyCommand extends EvaluatorCommand {

  @Parameters(paramLabel = "DIR", description = "A folder that `run` or `robustness` wrote.")
  private Path folder;

  @Option(
      names = "--evaluation",
      paramLabel = "FILE",
      description = "Where the evaluation stands now, if not where the manifest says.")
  private Optional<Path> evaluation = Optional.empty();

  @Override
  ExitCode execute() {
    Verification verification = Verification.of(folder, evaluation.map(EvaluationReader::locate));
    List<Difference> differences = new ArrayList<>(verification.changedInputs());
    differences.forEach(this::print);
    List<Difference> outputs = changedOutputs(verification);
    outputs.forEach(this::print);
    differences.addAll(outputs);
    if (differences.isEmpty()) {
      if (onTerminal()) {
        out().println("All " + verification.outputs() + " files are what their inputs give.");
      }
      return ExitCode.OK;
    }
    if (!verification.version().equals(Version.current())) {
      err()
          .println(
              "note: made by version " + verification.version() + ", this is " + Version.current());
    }
    err().println(Count.of(differences.size(), "difference"));
    return ExitCode.DIFFERENT;
  }

  private List<Difference> changedOutputs(Verification verification) {
    Path again = temporaryFolder();
    try (Progress progress = Progress.of(onTerminal(), "verify", 2 + Report.STEPS)) {
      progress.accept("inputs");
      Inputs inputs = Inputs.read(verification.evaluation());
      progress.accept("scores");
      Optional<Manifest.Analysis> runs =
          verification.analysis().filter(made -> made.runs().isPresent());
      if (runs.isPresent()) {
        makeAgain(runs.get(), inputs, again);
      } else {
        Evaluation evaluation = Evaluator.evaluate(inputs);
        Report.write(
            evaluation,
            Comparison.againstContract(inputs, evaluation),
            Version.current(),
            again,
            again,
            progress);
      }
      return verification.changedOutputs(again);
    } finally {
      remove(again);
    }
  }

  private void makeAgain(Manifest.Analysis analysis, Inputs inputs, Path again) {
    RobustnessSpec spec =
        RobustnessReader.read(analysis.inputs().get(0), inputs.framework())
            .withRuns(analysis.runs().orElseThrow());
    try (Progress progress = Progress.of(onTerminal(), analysis.command(), 100)) {
      RobustnessReport.write(
          RobustnessCommand.analyse(inputs, spec, Optional.empty(), progress),
          Version.current(),
          again,
          again);
    }
  }

  private void print(Difference difference) {
    out().println(difference.file() + ": " + difference.detail());
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("evaluator-verify");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder", e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
