package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.Inputs;
import org.govservices.evaluator.reports.analysis.WeightsReport;
import org.govservices.evaluator.weighting.Reweighting;
import org.govservices.evaluator.weighting.WeightingReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private AnalysisOutput output;

  @Override
  ExitCode execute() {
    Inputs inputs = evaluation.inputs();
    Reweighting reweighting =
        Reweighting.of(
            inputs, WeightingReader.read(weighting, inputs.framework(), inputs.roster()));
    List<String> files =
        output.write(
            (building, target) ->
                WeightsReport.write(reweighting, Version.current(), building, target),
            inputs.spec().id() + "-" + reweighting.spec().id(),
            this::noteRepairs);
    WeightsText text = new WeightsText(reweighting, out(), this::heading);
    if (onTerminal()) {
      text.print(output.target(), files);
    } else {
      text.lines(output.target(), files);
    }
    return ExitCode.OK;
  }
}
