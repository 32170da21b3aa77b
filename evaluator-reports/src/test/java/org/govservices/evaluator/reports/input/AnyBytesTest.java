package org.govservices.evaluator.reports.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.reports.output.Verification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes a workbook or a manifest holds: it is read, or it is said what is wrong with it,
 * in bounded time. Seeds are run as tests, and Jazzer starts from them.
 */
class AnyBytesTest {
  private static final Duration BOUND = Duration.ofSeconds(60);

  private static final String SOUND = "AnyBytesTestInputs/workbook/sound";

  @TempDir static Path folder;

  /** Loads what every input needs: with the fuzzer's hooks that alone may take the bound. */
  @BeforeAll
  static void load() throws IOException {
    try (InputStream sound = AnyBytesTest.class.getResourceAsStream(SOUND)) {
      Files.write(folder.resolve("form.xlsx"), sound.readAllBytes());
    }
    new Submission(folder).evaluateFile();
  }

  @FuzzTest(maxDuration = "4h")
  void workbook(byte[] bytes) throws IOException {
    Files.write(folder.resolve("form.xlsx"), bytes);
    isReadOrRefused(() -> new Submission(folder).evaluateFile());
  }

  @FuzzTest(maxDuration = "4h")
  void manifest(byte[] bytes) throws IOException {
    Path result = Files.createDirectories(folder.resolve("result"));
    Files.write(result.resolve("manifest.json"), bytes);
    isReadOrRefused(
        () -> {
          Verification verification = Verification.of(result, Optional.empty());
          verification.changedInputs();
          verification.unlistedFiles();
          verification.analysis();
          verification.changedOutputs(result);
          verification.evaluation();
        });
  }

  private static void isReadOrRefused(Executable reading) {
    assertTimeout(
        BOUND,
        () -> {
          try {
            reading.execute();
          } catch (InvalidInputException e) {
            assertThat(e.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place().file()).isNotBlank());
          }
        });
  }
}
