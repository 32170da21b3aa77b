package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.govservices.evaluator.evaluation.RecordSettings;
import picocli.CommandLine.Option;

/** How an SQL engine reads tables of records. No result depends on any of these. */
final class EngineOptions {
  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = RecordSettings.DEFAULT_ENGINE,
      description = "The SQL engine for tables of records; ${DEFAULT-VALUE} if not given.")
  private String engine;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = "The most memory that the engine may use, such as 2GB.")
  private Optional<String> memory = Optional.empty();

  @Option(names = "--threads", paramLabel = "N", description = "Threads that the engine may use.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--spill",
      paramLabel = "DIR",
      description = "Where the engine puts what does not fit into memory, and removes it again.")
  private Optional<Path> spill = Optional.empty();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "The cluster of the engine spark, such as spark://HOST:7077; without it local[*], this"
              + " machine.")
  private Optional<String> master = Optional.empty();

  @Option(
      names = "--engine-option",
      paramLabel = "KEY=VALUE",
      description = "A setting of one engine alone; may be repeated.")
  private List<String> options = new ArrayList<>();

  RecordSettings settings() {
    List<String> all = new ArrayList<>(options);
    master.ifPresent(url -> all.add("spark.master=" + url));
    return new RecordSettings(
        Optional.empty(),
        engine,
        memory,
        threads.map(OptionalInt::of).orElse(OptionalInt.empty()),
        spill,
        all,
        List.of());
  }
}
