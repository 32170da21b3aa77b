package org.govservices.evaluator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
    String temporary = System.getProperty("java.io.tmpdir");
    if (root instanceof FileSystemException file
        && String.valueOf(file.getFile()).startsWith(temporary)) {
      return Optional.of(
          "a folder for temporary files cannot be made in "
              + temporary
              + ": "
              + reason(file)
              + "; JAVA_OPTS=-Djava.io.tmpdir=DIR names another");
    }
    return Optional.of(
        root.toString().lines().findFirst().orElse("")
            + (root instanceof IOException ? " (temporary files go to " + temporary + ")" : ""));
  }

  private static String reason(FileSystemException file) {
    if (file instanceof NoSuchFileException) {
      return "no such folder";
    }
    return file instanceof AccessDeniedException
        ? "it may not be written"
        : String.valueOf(file.getReason());
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
