package org.govservices.evaluator.records;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;

/** Records of real places, which are not part of the project. Tests on them skip without them. */
final class RealData {
  private static final Path DATA = Path.of("..", "..", "shared", "data");

  private RealData() {}

  /** An evaluation that ships with the project, on a folder of records. */
  static EvaluationSpec spec(String sample, String folder) {
    Path data = DATA.resolve(folder);
    assumeTrue(
        Files.isDirectory(data), () -> "skipped: the records in " + folder + " are not here");
    return EvaluationReader.read(Path.of("..", "sample-data", sample))
        .withRecords(SmallRecords.settings().withData(Optional.of(data)));
  }
}
