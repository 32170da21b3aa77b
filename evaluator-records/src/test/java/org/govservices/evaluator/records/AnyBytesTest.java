package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.govservices.evaluator.input.InvalidInputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes a file of records or a definition holds: records are collected, or there are
 * problems that have places, in bounded time. Seeds are run as tests, and Jazzer starts from them.
 */
class AnyBytesTest {
  private static final Duration BOUND = Duration.ofSeconds(60);

  @TempDir static Path folder;

  /** Loads what every input needs: with the fuzzer's hooks that alone may take the bound. */
  @BeforeAll
  static void load() throws IOException {
    assertThat(SmallRecords.in(folder).collect().cells()).isNotEmpty();
  }

  @FuzzTest(maxDuration = "4h")
  void csv(byte[] bytes) throws IOException {
    collect("csv", "items.csv", bytes);
  }

  @FuzzTest(maxDuration = "4h")
  void ndjson(byte[] bytes) throws IOException {
    collect("ndjson", "items.csv", bytes);
  }

  @FuzzTest(maxDuration = "4h")
  void json(byte[] bytes) throws IOException {
    collect("json", "items.csv", bytes);
  }

  @FuzzTest(maxDuration = "4h")
  void parquet(byte[] bytes) throws IOException {
    collect("parquet", "items.csv", bytes);
  }

  @FuzzTest(maxDuration = "4h")
  void definition(byte[] bytes) throws IOException {
    collect("csv", "records/online.sql", bytes);
  }

  private static void collect(String format, String file, byte[] bytes) throws IOException {
    SmallRecords small =
        SmallRecords.in(folder)
            .tables(SmallRecords.CSV.replace("format: csv", "format: " + format));
    Files.write(folder.resolve(file), bytes);
    assertTimeout(
        BOUND,
        () -> {
          try {
            assertThat(small.collect().cells()).isNotNull();
          } catch (InvalidInputException e) {
            assertThat(e.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place().file()).isNotBlank());
          }
        });
  }
}
