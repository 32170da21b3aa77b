package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govservices.evaluator.reports.output.OutputFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command writes the tables of its analysis. */
final class AnalysisOutput {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Where to write; without it a folder below reports, named after the evaluation and the"
              + " analysis.")
  private Optional<Path> folder = Optional.empty();

  @Mixin private EditsOption edits;

  private Path target;

  /** Writes into a folder that will stand elsewhere in the end; the files' names. */
  @FunctionalInterface
  interface Report {
    List<String> write(Path building, Path target);
  }

  /**
   * Looks before the work whether the tables can be written.
   *
   * @param name of the folder when the user names none
   */
  void check(String name) {
    OutputFolder.check(folder.orElse(Path.of("reports", name)), edits.edits());
  }

  /**
   * Writes the tables, in place of the last ones.
   *
   * @param name of the folder when the user names none
   * @param opened gets the folder, once it is open
   * @return the files
   */
  List<String> write(Report report, String name, Consumer<OutputFolder> opened) {
    target = folder.orElse(Path.of("reports", name));
    try (OutputFolder output = OutputFolder.open(target, edits.edits())) {
      opened.accept(output);
      List<String> files = report.write(output.building(), output.target());
      output.publish();
      return files;
    }
  }

  /** The folder, once it is written. */
  Path target() {
    return target;
  }
}
