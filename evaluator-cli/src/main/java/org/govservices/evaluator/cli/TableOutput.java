package org.govservices.evaluator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.govservices.evaluator.reports.output.OutputException;
import org.govservices.evaluator.reports.output.Table;
import picocli.CommandLine.Option;

/** Where a command writes its table, beside printing it. */
final class TableOutput {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.csv",
      description = "Also write the whole table to this file.")
  private Optional<Path> file = Optional.empty();

  /**
   * Writes the table where the user wants it, if anywhere.
   *
   * @param inputs what it was made from, and must not replace
   * @throws OutputException when it is to replace one of these, or cannot be written
   */
  Optional<Path> write(Table table, Collection<Path> inputs) {
    file.ifPresent(
        target -> {
          if (inputs.stream().anyMatch(input -> isSame(input, target))) {
            throw new OutputException(target + " is an input; name another file");
          }
          table.writeCsv(target);
        });
    return file;
  }

  private static boolean isSame(Path input, Path target) {
    try {
      return Files.exists(target) && Files.isSameFile(input, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
