package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.govservices.evaluator.evaluation.EvaluationReader;
import org.govservices.evaluator.evaluation.EvaluationSpec;
import org.govservices.evaluator.evaluation.Inputs;
import org.govservices.evaluator.evaluation.RecordSettings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The evaluation that a command is about, which comes first on the command line. */
final class EvaluationArgument {
  @Parameters(
      index = "0",
      paramLabel = "EVALUATION",
      description = "An evaluation.yaml, or the folder that holds it.")
  private Path path;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that {data} stands for in the evaluation's tables of records.")
  private Optional<Path> data = Optional.empty();

  Path path() {
    return path;
  }

  /** The evaluation, its records read from the folder that was named. */
  EvaluationSpec spec() {
    return spec(RecordSettings.NONE);
  }

  /** The evaluation, its records read as said from the folder that was named. */
  EvaluationSpec spec(RecordSettings settings) {
    return EvaluationReader.read(path).withRecords(settings.withData(data));
  }

  /** The evaluation and every file it names. */
  Inputs inputs() {
    return Inputs.read(spec());
  }
}
