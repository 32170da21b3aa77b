package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.govservices.evaluator.compare.Comparison;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.reports.output.OutputFolder;
import org.govservices.evaluator.reports.output.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates and writes the results. */
@Command(
    name = RunCommand.NAME,
    description = {
      "Evaluate, and write a ranked workbook, charts and tables.",
      "The results replace those of the last run as a whole. A folder with files that no run made"
          + " is refused."
    })
final class RunCommand extends EvaluatorCommand {
  static final String NAME = "run";

  @Mixin private EvaluationArgument evaluation;

  @Mixin private EngineOptions engine;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where to write; without it reports/ID below the current folder.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--weights",
      paramLabel = "FILE.csv",
      description =
          "A weight set (node,weight) to use instead of the contract's weights; shows how ranks and"
              + " bands move.")
  private Optional<Path> weights = Optional.empty();

  @Mixin private EditsOption edits;

  @Override
  ExitCode execute() {
    Evaluation result;
    Path target;
    Report report;
    Optional<Comparison> moved;
    boolean notAudited;
    try (Progress progress = Progress.of(onTerminal(), "run", 2 + Report.STEPS)) {
      progress.accept("inputs");
      Report.prepare();
      EvaluationSpec spec = evaluation.spec(engine.settings());
      target = output.orElse(Path.of("reports", spec.id()));
      // Whether the result was edited takes hashing, and is looked at once, when it is replaced.
      OutputFolder.check(target, OutputFolder.Edits.DISCARD);
      Inputs inputs = Inputs.read(weights.isPresent() ? spec.withWeights(weights) : spec);
      notAudited = spec.published().isPresent() && inputs.published().isEmpty();
      progress.accept("scores");
      result = Evaluator.evaluate(inputs);
      moved = Comparison.againstContract(inputs, result);
      try (OutputFolder folder = OutputFolder.open(target, edits.edits())) {
        noteRepairs(folder);
        report =
            Report.write(
                result, moved, Version.current(), folder.building(), folder.target(), progress);
        folder.publish();
      }
    }
    report.notInFont().forEach(text -> err().println("Warning: " + text.detail()));
    if (onTerminal()) {
      if (notAudited) {
        out().println("The published table is not audited: it is not of these weights.");
      }
      new Summary(result, out(), this::heading).print(target, report);
      moved.ifPresent(comparison -> new Moves(comparison, out(), this::heading).print());
    } else {
      new Lines(result, out()).print(target, report, moved, notAudited);
    }
    return ExitCode.OK;
  }
}
