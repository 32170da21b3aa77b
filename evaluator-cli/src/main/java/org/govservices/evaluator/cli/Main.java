package org.govservices.evaluator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program {@code evaluator}: runs the command its arguments name. Results go to {@code out},
 * messages to {@code err}, both in UTF-8 whatever the locale.
 */
@Command(
    name = "evaluator",
    description = "Evaluates government services and ranks provinces and cities.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {CompletionCommand.class})
public final class Main implements Runnable {

  private final PrintWriter out;
  private final PrintWriter err;

  @Spec private CommandSpec spec;

  /** A program that writes to these; the caller keeps them open. */
  public Main(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    System.exit(new Main(out, err).run(args));
  }

  /** Runs one command; its {@link ExitCode} as a number. */
  public int run(String... args) {
    CommandLine commandLine = new CommandLine(this).setOut(out).setErr(err);
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("Exit codes:%n")
        .exitCodeList(ExitCode.meanings());
    int exitCode = commandLine.execute(args);
    out.flush();
    err.flush();
    return exitCode;
  }

  /** Without a command there is nothing to do: that is a usage error, which shows the help. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
