package org.govservices.evaluator.reports.output;

import java.io.IOException;

/** An output folder that cannot be used or written; what was there before is still there. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Refused, with the reason and what to do. */
  public OutputException(String message) {
    super(message);
  }

  /** The file system refused. */
  public OutputException(String message, IOException cause) {
    super(message + ": " + reason(cause), cause);
  }

  private static String reason(IOException e) {
    String type = e.getClass().getSimpleName().replaceAll("Exception$", "");
    String words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return words.equals("io") || words.equals("file system")
        ? e.getMessage()
        : words + " (" + e.getMessage() + ")";
  }
}
