package org.govservices.evaluator.cli;

import org.govservices.evaluator.reports.output.OutputFolder;
import picocli.CommandLine.Option;

/** Whether a result that somebody has changed may be replaced. */
final class EditsOption {
  @Option(
      names = "--discard-edits",
      description =
          "Replace an earlier result even if somebody has changed its files since; without it that"
              + " is refused.")
  private boolean discard;

  OutputFolder.Edits edits() {
    return discard ? OutputFolder.Edits.DISCARD : OutputFolder.Edits.KEEP;
  }
}
