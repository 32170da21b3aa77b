package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {

  private static final List<String> HEAVY =
      List.of(
          " org.apache.poi.",
          " org.jfree.",
          " java.awt.",
          " com.networknt.",
          " com.fasterxml.",
          " me.tongfei.",
          " org.duckdb.");

  @Test
  void helpLoadsNoneOfTheLibrariesThatOnlyAnEvaluationNeeds(@TempDir Path home) throws Exception {
    Path loaded = home.resolve("loaded.txt");
    int exitCode =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--help")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    assertThat(exitCode).isEqualTo(ExitCode.OK.code());
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains(RunCommand.class.getName()))
        .filteredOn(line -> HEAVY.stream().anyMatch(line::contains))
        .isEmpty();
  }

  @Test
  void aFullDiskBehindStandardOutputIsSaid(@TempDir Path home) throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no file that is always full");
    Path messages = home.resolve("messages.txt");
    int exitCode =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "methods")
            .redirectOutput(full.toFile())
            .redirectError(messages.toFile())
            .start()
            .waitFor();
    assertThat(exitCode).isEqualTo(ExitCode.OUTPUT.code());
    assertThat(messages).content().startsWith("cannot write to standard output: ");
  }
}
