package org.govservices.evaluator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.EvaluationReader;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.Inputs;
import org.govservices.evaluator.evaluation.RecordSettings;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkFile;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.input.YamlFile;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.lint.Linter;
import org.govservices.evaluator.records.Definitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a definition or an evaluation; prints the contract and what is unsound about it. */
@Command(
    name = "check",
    description = {
      "Check a framework, or an evaluation with every file it names; list all problems at once.",
      "Prints the resolved contract: everything that decides a score, with all that nodes inherit"
          + " written out. Warns of what can be computed but not defended. Nothing is written to"
          + " disk."
    })
final class CheckCommand extends EvaluatorCommand {

  @Parameters(
      paramLabel = "FRAMEWORK|EVALUATION",
      description = "A framework.yaml or evaluation.yaml, or the folder that holds one.")
  private Path path;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder that {data} stands for in the evaluation's tables of records.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "yaml",
      description = "How to print: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not" + " given.")
  private ContractFormat format;

  @Option(
      names = "--findings",
      description = "Print the warnings, with reasons and sources, instead of the contract.")
  private boolean findingsOnly;

  @Override
  ExitCode execute() {
    Framework framework;
    List<Finding> findings;
    if (isEvaluation()) {
      Evaluation evaluation =
          Evaluator.evaluate(
              Inputs.read(
                  EvaluationReader.read(path).withRecords(RecordSettings.NONE.withData(data))));
      framework = evaluation.framework();
      findings = evaluation.findings();
    } else {
      FrameworkFile file = FrameworkFile.read(path);
      framework = file.framework();
      Definitions.check(FrameworkReader.locate(path), framework);
      findings = Linter.lint(framework, file.places());
    }
    if (findingsOnly) {
      out().print(ContractText.of(findings, format));
      return ExitCode.OK;
    }
    out().print(ContractText.of(framework, format));
    findings.forEach(this::warn);
    if (onTerminal()) {
      err().println("No problems in " + path + ", " + Count.of(findings.size(), "warning") + ".");
    }
    return ExitCode.OK;
  }

  private void warn(Finding finding) {
    err().println(finding);
    err().println("  " + finding.rule().reason() + " (" + finding.rule().source() + ")");
  }

  private boolean isEvaluation() {
    Path evaluation = EvaluationReader.locate(path);
    if (Files.isDirectory(path)) {
      return Files.exists(evaluation) || !Files.exists(FrameworkReader.locate(path));
    }
    return YamlFile.read(path).root().has("framework");
  }
}
