package org.govservices.evaluator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.input.Problems;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line. */
final class UsageErrors {
  private UsageErrors() {}

  /**
   * What is wrong with a command line.
   *
   * @param args all of it
   */
  static String inWords(ParameterException error, List<String> args) {
    CommandLine command = error.getCommandLine();
    String called = command.getCommandSpec().qualifiedName();
    String help = "; " + called + " --help says what it takes";
    List<String> options = new ArrayList<>();
    command.getCommandSpec().options().forEach(option -> options.addAll(List.of(option.names())));
    Optional<String> unknown =
        error instanceof UnmatchedArgumentException unmatched
            ? Optional.of(unmatched.getUnmatched().get(0))
            : error instanceof MissingParameterException // told first, though it follows
                ? args.stream().filter(arg -> isUnknown(arg, options)).findFirst()
                : Optional.empty();
    if (unknown.isPresent()) {
      String word = unknown.get();
      List<String> known = new ArrayList<>(command.getSubcommands().keySet());
      known.addAll(options);
      boolean option = word.startsWith("-");
      String what = option ? "option" : command.getParent() == null ? "command" : "argument";
      return called + " takes no " + what + " '" + word + "'" + Problems.maybe(word, known) + help;
    }
    String message = error.getMessage().lines().findFirst().orElse("");
    return error instanceof MissingParameterException ? message + help : message;
  }

  private static boolean isUnknown(String arg, List<String> options) {
    return arg.matches("--[a-zA-Z].*") && !options.contains(arg.replaceFirst("=.*", ""));
  }
}
