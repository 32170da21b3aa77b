package org.govservices.evaluator.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a script with which bash and zsh complete commands and options. */
@Command(
    name = CompletionCommand.NAME,
    description = {
      "Print a completion script for bash and zsh.",
      "To use it in this shell: source <(evaluator completion)"
    })
final class CompletionCommand extends EvaluatorCommand {
  static final String NAME = "completion";

  @Override
  ExitCode execute() {
    CommandSpec root = spec().root();
    out().print(AutoComplete.bash(root.name(), root.commandLine()));
    return ExitCode.OK;
  }
}
