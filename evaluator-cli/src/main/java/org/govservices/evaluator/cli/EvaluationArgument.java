package org.govservices.evaluator.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The evaluation that a command is about, which comes first on the command line. */
final class EvaluationArgument {
  @Parameters(
      index = "0",
      paramLabel = "EVALUATION",
      description = "An evaluation.yaml, or the folder that holds it.")
  private Path path;

  Path path() {
    return path;
  }
}
