package org.govservices.evaluator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.reports.RememberingOutputStream;
import org.govservices.evaluator.reports.output.OutputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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
    versionProvider = Version.class)
public final class Main implements Runnable {
  private static final List<Class<? extends EvaluatorCommand>> COMMANDS =
      List.of(
          RunCommand.class,
          CheckCommand.class,
          CollectCommand.class,
          RecordsCommand.class,
          ExplainCommand.class,
          CompareCommand.class,
          CoherenceCommand.class,
          WeightsCommand.class,
          RobustnessCommand.class,
          MethodsCommand.class,
          VerifyCommand.class,
          CompletionCommand.class);

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean onTerminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "When Evaluator itself fails, print where (so does EVALUATOR_DEBUG=1).")
  private boolean stacktrace;

  /** A program that writes to these for another program; the caller keeps them open. */
  public Main(PrintWriter out, PrintWriter err) {
    this(out, err, false);
  }

  /**
   * A program that writes to these; the caller keeps them open.
   *
   * @param onTerminal whether a person reads along
   */
  public Main(PrintWriter out, PrintWriter err, boolean onTerminal) {
    this.out = out;
    this.err = err;
    this.onTerminal = onTerminal;
  }

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    int exitCode;
    try {
      exitCode = main(new FileOutputStream(FileDescriptor.out), args);
    } catch (Throwable e) { // not even what would tell of it may have been loaded
      System.err.println("Evaluator failed: " + e);
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  private static int main(OutputStream standardOutput, String... args) {
    // System.out would not say that a disk is full
    RememberingOutputStream standard = new RememberingOutputStream(standardOutput);
    PrintWriter out = new PrintWriter(standard, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    int exitCode = new Main(out, err, isTerminal()).run(args);
    Optional<IOException> unwritten = standard.failure().filter(e -> !isReaderGone(e));
    if (unwritten.isPresent()) {
      err.println("cannot write to standard output: " + unwritten.get().getMessage());
      exitCode = ExitCode.OUTPUT.code();
    }
    return exitCode;
  }

  /** Whoever reads the first lines alone, as {@code head} does, has what was wanted. */
  private static boolean isReaderGone(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).matches(".*(pipe|管道).*");
  }

  /** Since JDK 22 there may be a console without a terminal; not so the one that is asked for. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  /** Runs one command; its {@link ExitCode} as a number. */
  public int run(String... args) {
    int exitCode;
    try {
      exitCode = execute(args);
    } catch (Error | RuntimeException e) {
      // not even a command was made: Java lacks memory, files or classes
      exitCode = report(e);
    }
    out.flush();
    err.flush();
    return exitCode;
  }

  private int execute(String... args) {
    CommandLine commandLine = new CommandLine(this);
    commands(args).forEach(commandLine::addSubcommand);
    // what is set now is set for the commands, too
    commandLine
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new FailureReport())
        .setParameterExceptionHandler(new UsageReport());
    if (!onTerminal) {
      commandLine.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    }
    listExitCodes(commandLine);
    return commandLine.execute(args);
  }

  /** Without a command there is nothing to do: that is a usage error, which shows the help. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  boolean onTerminal() {
    return onTerminal;
  }

  /**
   * The command that is asked for, or what the list of commands says of each: to read the options
   * of all takes long. Completion needs that, and so may a file of arguments.
   */
  private static List<CommandLine> commands(String... args) {
    String asked = Arrays.stream(args).filter(arg -> !arg.startsWith("-")).findFirst().orElse("");
    if (asked.equals(CompletionCommand.NAME) || asked.startsWith("@")) {
      return COMMANDS.stream().map(CommandLine::new).toList();
    }
    return COMMANDS.stream()
        .filter(command -> command.getAnnotation(Command.class).name().equals(asked))
        .findFirst()
        .map(command -> List.of(new CommandLine(command)))
        .orElseGet(() -> COMMANDS.stream().map(Main::listed).toList());
  }

  private static CommandLine listed(Class<?> command) {
    Command said = command.getAnnotation(Command.class);
    CommandSpec spec = CommandSpec.create().name(said.name());
    spec.usageMessage().description(said.description());
    return new CommandLine(spec);
  }

  private static void listExitCodes(CommandLine commandLine) {
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("Exit codes:%n")
        .exitCodeList(ExitCode.meanings());
    for (CommandLine command : commandLine.getSubcommands().values()) {
      listExitCodes(command);
    }
  }

  /** A class and no lambda, for which Java would leave picocli out of the start-up archive. */
  private final class FailureReport implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
        Exception failure, CommandLine commandLine, ParseResult arguments) {
      return report(failure);
    }
  }

  /** The error alone, since what follows it is what is read; a class as above. */
  private static final class UsageReport implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] args) {
      CommandLine command = error.getCommandLine();
      PrintWriter err = command.getErr();
      command.getOut().flush();
      if (command.getParent() == null && error.getClass() == ParameterException.class) {
        command.usage(err);
        err.println();
      }
      err.println(UsageErrors.inWords(error, List.of(args)));
      return ExitCode.USAGE.code();
    }
  }

  private int report(Throwable failure) {
    out.flush();
    if (failure instanceof InvalidInputException input) {
      return report(input.problems()).code();
    }
    if (failure instanceof OutputException) {
      err.println(failure.getMessage());
      return ExitCode.OUTPUT.code();
    }
    Optional<String> known = Failures.inWords(failure);
    err.println("Evaluator failed: " + known.orElse(failure.toString()));
    if (stacktrace || System.getenv("EVALUATOR_DEBUG") != null) {
      failure.printStackTrace(err);
    } else if (known.isEmpty()) {
      err.println("Run it again with --stacktrace to see where.");
    }
    return ExitCode.ERROR.code();
  }

  private ExitCode report(List<Problem> problems) {
    problems.forEach(err::println);
    err.println(Count.of(problems.size(), "problem"));
    return ExitCode.INVALID_INPUT;
  }
}
