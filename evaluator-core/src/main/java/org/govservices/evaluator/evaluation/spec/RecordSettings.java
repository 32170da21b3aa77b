package org.govservices.evaluator.evaluation.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How tables of records are read.
 *
 * @param data the folder that {@code {data}} stands for in the names of their files
 * @param engine name of the SQL engine
 * @param memory the most it may use, as it writes it ({@code 2GB}); empty: its own limit
 * @param threads how many it may use; empty: as many as there are processors
 * @param querySeconds how long one query may take, at least 1
 * @param spill an existing folder for what does not fit into memory; empty: the system's own
 * @param options of one engine alone, {@code key=value}
 * @param files every file that was read for the records; empty until they are collected
 */
public record RecordSettings(
    Optional<Path> data,
    String engine,
    Optional<String> memory,
    OptionalInt threads,
    int querySeconds,
    Optional<Path> spill,
    List<String> options,
    List<Path> files) {
  /** The engine when none is named. */
  public static final String DEFAULT_ENGINE = "duckdb";

  /** How long a query may take when nothing is said: longer than any that is meant. */
  public static final int DEFAULT_QUERY_SECONDS = 3600;

  /** No data folder, the default engine with its own limits. */
  public static final RecordSettings NONE =
      new RecordSettings(
          Optional.empty(),
          DEFAULT_ENGINE,
          Optional.empty(),
          OptionalInt.empty(),
          DEFAULT_QUERY_SECONDS,
          Optional.empty(),
          List.of(),
          List.of());

  /** Defensive copies. */
  public RecordSettings {
    options = List.copyOf(options);
    files = List.copyOf(files);
  }

  /** The same with a data folder. */
  public RecordSettings withData(Optional<Path> folder) {
    return new RecordSettings(folder, engine, memory, threads, querySeconds, spill, options, files);
  }

  /** The same with another limit of time. */
  public RecordSettings withQuerySeconds(int seconds) {
    return new RecordSettings(data, engine, memory, threads, seconds, spill, options, files);
  }

  /** The same with the files that were read. */
  public RecordSettings withFiles(List<Path> read) {
    return new RecordSettings(data, engine, memory, threads, querySeconds, spill, options, read);
  }
}
