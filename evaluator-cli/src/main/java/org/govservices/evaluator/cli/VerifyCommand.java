package org.govservices.evaluator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.govservices.evaluator.coherence.Coherence;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.UnitsReader;
import org.govservices.evaluator.records.CollectedRecords;
import org.govservices.evaluator.records.Collector;
import org.govservices.evaluator.reports.analysis.CoherenceReport;
import org.govservices.evaluator.reports.analysis.WeightsReport;
import org.govservices.evaluator.reports.output.Manifest;
import org.govservices.evaluator.reports.output.OutputException;
import org.govservices.evaluator.reports.output.Report;
import org.govservices.evaluator.reports.output.Verification;
import org.govservices.evaluator.reports.output.Verification.Difference;
import org.govservices.evaluator.reports.robustness.RobustnessReport;
import org.govservices.evaluator.robustness.Robustness;
import org.govservices.evaluator.robustness.RobustnessReader;
import org.govservices.evaluator.robustness.RobustnessSpec;
import org.govservices.evaluator.weighting.Reweighting;
import org.govservices.evaluator.weighting.WeightingReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a result again from its inputs and compares. */
@Command(
    name = "verify",
    description = {
      "Make the results in DIR again from their inputs, and compare.",
      "Prints a line for every input that changed and every output that is not what the inputs"
          + " give, with the first place that differs, and every file that the manifest does not"
          + " list. Pictures (PNG) may be missing and are not compared, the SVG beside each is."
    })
final class VerifyCommand extends EvaluatorCommand {

  @Parameters(
      paramLabel = "DIR",
      description = "A folder that `run`, `collect` or an analysis wrote.")
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
    differences.addAll(verification.unlistedFiles());
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
      Optional<Manifest.Analysis> analysis = verification.analysis();
      progress.accept("inputs");
      EvaluationSpec spec = verification.evaluation();
      if (analysis.isEmpty()) {
        run(Inputs.read(spec), again, progress);
      } else if (analysis.get().command().equals(CollectCommand.NAME)) {
        collect(spec, again);
      } else {
        analyse(analysis.get(), Inputs.read(spec), again);
      }
      return verification.changedOutputs(again);
    } finally {
      remove(again);
    }
  }

  private static void run(Inputs inputs, Path again, Consumer<String> progress) {
    progress.accept("scores");
    Evaluation evaluation = Evaluator.evaluate(inputs);
    Report.write(
        evaluation,
        Comparison.againstContract(inputs, evaluation),
        Version.current(),
        again,
        again,
        progress);
  }

  private void collect(EvaluationSpec spec, Path again) {
    Framework framework = FrameworkReader.read(spec.framework());
    try (CollectProgress progress = CollectProgress.of(onTerminal())) {
      Roster roster = UnitsReader.read(spec.units(), Set.of());
      CollectedRecords collected = Collector.collect(spec, framework, roster, progress);
      CollectCommand.write(collected, spec, framework, again, again, progress);
    }
  }

  private void analyse(Manifest.Analysis analysis, Inputs inputs, Path again) {
    String version = Version.current();
    switch (analysis.command()) {
      case CoherenceReport.COMMAND ->
          CoherenceReport.write(
              Coherence.of(Evaluator.evaluate(inputs), CoherenceReport.options(analysis)),
              version,
              again,
              again);
      case RobustnessReport.COMMAND ->
          RobustnessReport.write(robustness(analysis, inputs), version, again, again);
      case WeightsReport.COMMAND ->
          WeightsReport.write(
              Reweighting.of(
                  inputs,
                  WeightingReader.read(
                      analysis.inputs().get(0), inputs.framework(), inputs.roster())),
              version,
              again,
              again);
      default ->
          throw new OutputException(
              folder + " was made by `" + analysis.command() + "`, which this version lacks");
    }
  }

  private Robustness robustness(Manifest.Analysis analysis, Inputs inputs) {
    RobustnessSpec spec =
        RobustnessReader.read(analysis.inputs().get(0), inputs.framework())
            .withRuns(RobustnessReport.runs(analysis));
    try (Progress progress = Progress.of(onTerminal(), analysis.command(), 100)) {
      return RobustnessCommand.analyse(
          inputs, spec, Optional.empty(), done -> progress.stepTo("runs", done, spec.runs()));
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
