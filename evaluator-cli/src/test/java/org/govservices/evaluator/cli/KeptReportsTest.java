package org.govservices.evaluator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The results that are kept in the repository are what a run makes of the examples today. */
class KeptReportsTest extends CommandTest {

  private static final Path REPORTS = Path.of("../reports");

  static List<String> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders
          .filter(Files::isDirectory)
          .filter(KeptReportsTest::isWhole)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Records of real places are not part of the project, so what comes of them is not kept. */
  private static boolean isWhole(Path sample) {
    try {
      return !Files.readString(sample.resolve("evaluation.yaml")).contains("{data}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aRerunChangesNothing(String sample) {
    execute("verify", REPORTS.resolve(sample));
    assertOk();
    assertThat(out()).isEmpty();
  }

  @Test
  void theirReadmeNamesTheCommandOfEach() throws IOException {
    String readme = Files.readString(REPORTS.resolve("README.md"));
    for (String sample : samples()) {
      assertThat(readme).contains("./evaluator run sample-data/" + sample);
    }
  }
}
