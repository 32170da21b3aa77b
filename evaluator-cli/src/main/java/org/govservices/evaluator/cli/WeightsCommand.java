package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.reports.analysis.WeightsReport;
import org.govservices.evaluator.weighting.Reweighting;
import org.govservices.evaluator.weighting.WeightingReader;
import org.govservices.evaluator.weighting.WeightingSpec;
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
    WeightingSpec spec = WeightingReader.read(weighting, inputs.framework(), inputs.roster());
    String name = inputs.spec().id() + "-" + spec.id();
    output.check(name);
    Reweighting reweighting = Reweighting.of(inputs, spec);
    List<String> files =
        output.write(
            (building, target) ->
                WeightsReport.write(reweighting, Version.current(), building, target),
            name,
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
