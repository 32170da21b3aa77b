package org.govservices.evaluator.weighting;

import java.nio.file.Path;
import java.util.Map;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.method.Settings;

/** The setting of methods that names a file of judgements, relative to {@code weighting.yaml}. */
final class JudgementFile {
  private JudgementFile() {}

  static DataFile of(Settings settings) {
    return DataFile.of(settings.value().path("judgements"), Map.of(), Path.of(""));
  }
}
