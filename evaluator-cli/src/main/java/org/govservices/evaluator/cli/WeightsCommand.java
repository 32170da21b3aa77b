package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.evaluation.Inputs;
import org.govservices.evaluator.reports.output.Analysis;
import org.govservices.evaluator.reports.output.OutputFolder;
import org.govservices.evaluator.reports.output.WeightsTables;
import org.govservices.evaluator.weighting.Reweighting;
import org.govservices.evaluator.weighting.WeightingReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Weighs the nodes of an evaluation by judgements or data. */
@Command(
    name = "weights",
    description = {
      "Find weights by judgements or from data, and show what they would move.",
      "Writes weights.csv, which `run --weights` takes, beside tables of how the weights came about"
          + " and of every score, rank and band before and after."
    })
final class WeightsCommand extends EvaluatorCommand {

  @Mixin private EvaluationArgument evaluation;

  @Parameters(
      index = "1",
      paramLabel = "WEIGHTING",
      description = "A weighting.yaml: whose children get weights, and by which method.")
  private Path weighting;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Where to write; without it reports/ID-WEIGHTING below the current folder, by the ids of"
              + " both.")
  private Optional<Path> output = Optional.empty();

  @Override
  ExitCode execute() {
    Inputs inputs = evaluation.inputs();
    Reweighting reweighting =
        Reweighting.of(
            inputs, WeightingReader.read(weighting, inputs.framework(), inputs.roster()));
    Path target =
        output.orElse(Path.of("reports", inputs.spec().id() + "-" + reweighting.spec().id()));
    Analysis analysis = WeightsTables.of(reweighting);
    List<String> files;
    try (OutputFolder folder = OutputFolder.open(target)) {
      folder.repairs().forEach(repair -> err().println("note: " + repair));
      files = analysis.write(Version.current(), folder.building(), folder.target());
      folder.publish();
    }
    WeightsText text = new WeightsText(reweighting, out(), this::heading);
    if (onTerminal()) {
      text.print(target, files);
    } else {
      text.lines(target, files);
    }
    return ExitCode.OK;
  }
}
