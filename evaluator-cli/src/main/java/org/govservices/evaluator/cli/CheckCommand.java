package org.govservices.evaluator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.evaluation.Evaluator;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.Inputs;
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

/** Checks a definition or an evaluation; says what is unsound about it, or prints the contract. */
@Command(
    name = "check",
    description = {
      "Check a framework, or an evaluation with every file it names; list all problems at once.",
      "Warns of what can be computed but not defended, and says in the last line whether there are"
          + " problems. With --contract it prints the resolved contract: everything that decides a"
          + " score, with all that nodes inherit written out. Nothing is written to disk."
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
      description =
          "Print the contract (or, with --findings, the warnings) as ${COMPLETION-CANDIDATES}; yaml"
              + " if not given.")
  private Optional<ContractFormat> format = Optional.empty();

  @Option(names = "--contract", description = "Print the resolved contract.")
  private boolean contract;

  @Option(
      names = "--findings",
      description = "Print the warnings, with reasons and sources, for programs.")
  private boolean findingsOnly;

  @Override
  ExitCode execute() {
    Framework framework;
    List<Finding> findings;
    if (isEvaluation()) {
      Evaluation evaluation =
          Evaluator.evaluate(
              Inputs.read(EvaluationArgument.spec(path, data, UnaryOperator.identity())));
      framework = evaluation.framework();
      findings = evaluation.findings();
    } else {
      FrameworkFile file = FrameworkFile.read(path);
      framework = file.framework();
      Definitions.check(FrameworkReader.locate(path), framework);
      findings = Linter.lint(framework, file.places());
    }
    ContractFormat form = format.orElse(ContractFormat.YAML);
    if (findingsOnly) {
      out().print(ContractText.of(findings, form));
      return ExitCode.OK;
    }
    boolean whole = contract || format.isPresent();
    if (whole) {
      out().print(ContractText.of(framework, form));
      out().flush();
    }
    findings.forEach(this::warn);
    err().flush();
    // beside a contract it is no part of the output, which a program may read
    (whole ? err() : out())
        .println("No problems in " + path + ", " + Count.of(findings.size(), "warning") + ".");
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
