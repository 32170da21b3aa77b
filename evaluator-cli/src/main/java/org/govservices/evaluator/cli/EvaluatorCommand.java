package org.govservices.evaluator.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.govservices.evaluator.reports.output.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share: they check their arguments, then do their work. */
@Command
abstract class EvaluatorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() {
    validate();
    return execute().code();
  }

  /**
   * Checks what picocli cannot see of the arguments.
   *
   * @throws ParameterException by {@link #usageError}
   */
  void validate() {}

  /** Does the work; problems of inputs and outputs are thrown as their own exceptions. */
  abstract ExitCode execute();

  final ParameterException usageError(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  final CommandSpec spec() {
    return spec;
  }

  /** Where results go. */
  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where messages go. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Says what an interrupted run had left in a folder of results, and was mended. */
  final void noteRepairs(OutputFolder folder) {
    folder.repairs().forEach(repair -> err().println("note: " + repair));
  }

  /** Whether a person reads along. */
  final boolean onTerminal() {
    return ((Main) spec.root().userObject()).onTerminal();
  }

  /** A heading in bold where the terminal and the user want that. */
  final String heading(String text) {
    boolean ansi = onTerminal() && spec.commandLine().getColorScheme().ansi().enabled();
    return ansi ? Style.bold.on() + text + Style.reset.on() : text;
  }
}
