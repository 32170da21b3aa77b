package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.govservices.evaluator.reports.output.Table;
import picocli.CommandLine.Option;

/** Where a command writes its table, beside printing it. */
final class TableOutput {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.csv",
      description = "Also write the whole table to this file.")
  private Optional<Path> file = Optional.empty();

  /** Writes the table where the user wants it, if anywhere. */
  Optional<Path> write(Table table) {
    file.ifPresent(table::writeCsv);
    return file;
  }
}
