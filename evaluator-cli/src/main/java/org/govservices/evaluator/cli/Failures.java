package org.govservices.evaluator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What Java says of the machine rather than of an input, in one line of our own. */
final class Failures {
  private Failures() {}

  /** The failure in words; empty for a fault of the program, whose place is wanted. */
  static Optional<String> inWords(Throwable failure) {
    boolean reading = failure instanceof UncheckedIOException;
    if (!(failure instanceof Error) && !reading && !isOfMachine(failure)) {
      return Optional.empty();
    }
    if (failure instanceof OutOfMemoryError) {
      return Optional.of(
          "out of memory: Java may use "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB; JAVA_OPTS=-Xmx4g gives it 4 GB");
    }
    if (failure instanceof StackOverflowError) {
      return Optional.of("an input is nested too deeply to be read");
    }
    Throwable root = root(failure);
    String temporary =
        root instanceof IOException
            ? " (temporary files go to " + System.getProperty("java.io.tmpdir") + ")"
            : "";
    return Optional.of(root.toString().lines().findFirst().orElse("") + temporary);
  }

  /** Whether an Error of Java lies below an exception. */
  private static boolean isOfMachine(Throwable failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Error) {
        return true;
      }
    }
    return false;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }
}
