package org.govservices.evaluator.spark;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Spark within this process for all tests: to start it costs seconds. */
public final class LocalSpark implements BeforeAllCallback {
  static final RecordSettings SETTINGS = settings("spark", List.of());

  static RecordSettings settings(String engine, List<String> options) {
    return new RecordSettings(
        Optional.empty(),
        engine,
        Optional.empty(),
        OptionalInt.empty(),
        RecordSettings.DEFAULT_QUERY_SECONDS,
        Optional.empty(),
        options,
        List.of());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // The engine joins a session that is there already, and leaves it open.
    SparkStart.open(
        settings("spark", List.of("spark.master=local[2]", "spark.sql.shuffle.partitions=2")));
  }
}
