package org.govservices.evaluator.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How a command ended, for scripts. Codes never change their meaning. */
public enum ExitCode {
  OK(0, "The command did what was asked."),
  ERROR(1, "Evaluator itself failed; nothing was written."),
  USAGE(2, "The command line was not understood."),
  INVALID_INPUT(3, "An input has problems; all are listed, nothing was written."),
  DIFFERENT(4, "What was compared differs."),
  OUTPUT(5, "The folder of results was refused, or cannot be written; it is left unchanged.");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number the process ends with. */
  public int code() {
    return code;
  }

  /** Codes and meanings in order, as a help page prints them. */
  static Map<String, String> meanings() {
    return Arrays.stream(values())
        .collect(
            Collectors.toMap(
                exit -> Integer.toString(exit.code),
                exit -> exit.meaning,
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
