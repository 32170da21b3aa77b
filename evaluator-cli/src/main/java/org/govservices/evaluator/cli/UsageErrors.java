package org.govservices.evaluator.cli;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.input.Problems;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line. */
final class UsageErrors {
  private UsageErrors() {}

  static String inWords(ParameterException error) {
    CommandLine command = error.getCommandLine();
    String called = command.getCommandSpec().qualifiedName();
    String help = "; " + called + " --help says what it takes";
    if (error instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      List<String> known = new ArrayList<>(command.getSubcommands().keySet());
      command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
      boolean option = word.startsWith("-");
      String what = option ? "option" : command.getParent() == null ? "command" : "argument";
      return called + " takes no " + what + " '" + word + "'" + Problems.maybe(word, known) + help;
    }
    String message = error.getMessage().lines().findFirst().orElse("");
    return error instanceof MissingParameterException ? message + help : message;
  }
}
