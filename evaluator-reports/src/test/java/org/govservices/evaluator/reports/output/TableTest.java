package org.govservices.evaluator.reports.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  private static final Table TABLE =
      new Table(List.of("unit", "score"), List.of(List.of("A", "1")));

  @TempDir private Path folder;

  @Test
  void aFileReplacesTheOneBeforeAndLeavesNothingBeside() throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), "before");

    TABLE.writeCsv(file);

    assertThat(file).hasContent("unit,score\nA,1\n");
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  @DisabledOnOs(WINDOWS)
  void aFileMayBeReadByWhomAnyNewFileMay() throws IOException {
    Path file = folder.resolve("table.csv");
    Path any = Files.createFile(folder.resolve("any"));

    TABLE.writeCsv(file);

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(any));
  }
}
