package org.govservices.evaluator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.govservices.evaluator.evaluation.EvaluationReader;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.input.YamlFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a definition or an evaluation and prints the contract. */
@Command(
    name = "check",
    description = {
      "Check a framework, or an evaluation with every file it names; list all problems at once.",
      "Prints the resolved contract: everything that decides a score, with all that nodes inherit"
          + " written out. Nothing is written to disk."
    })
final class CheckCommand extends EvaluatorCommand {

  @Parameters(
      paramLabel = "FRAMEWORK|EVALUATION",
      description = "A framework.yaml or evaluation.yaml, or the folder that holds one.")
  private Path path;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "yaml",
      description =
          "How to print the contract: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not"
              + " given.")
  private ContractFormat format;

  @Override
  ExitCode execute() {
    Framework framework =
        isEvaluation() ? Evaluator.evaluate(path).framework() : FrameworkReader.read(path);
    out().print(ContractText.of(framework, format));
    if (onTerminal()) {
      err().println("No problems in " + path + ".");
    }
    return ExitCode.OK;
  }

  private boolean isEvaluation() {
    Path evaluation = EvaluationReader.locate(path);
    if (Files.isDirectory(path)) {
      return Files.exists(evaluation) || !Files.exists(FrameworkReader.locate(path));
    }
    return YamlFile.read(path).root().has("framework");
  }
}
