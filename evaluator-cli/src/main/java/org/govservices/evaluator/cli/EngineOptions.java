package org.govservices.evaluator.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How an SQL engine reads tables of records. No result depends on any of these. */
final class EngineOptions {
  private static final Pattern SIZE =
      Pattern.compile("(?i)(?<number>\\d{1,9}(\\.\\d{1,3})?) ?(?<unit>[KMGT])?I?B?");
  private static final double LEAST_MEGABYTES = 16;
  private static final int MOST_THREADS = 1024;
  private static final int MOST_SECONDS = 2_000_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = RecordSettings.DEFAULT_ENGINE,
      description = "The SQL engine for tables of records; ${DEFAULT-VALUE} if not given.")
  private String engine;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = "The most memory that the engine may use, such as 2GB; at least 16MB.")
  private Optional<String> memory = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that the engine may use, at most " + MOST_THREADS + ".")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--query-seconds",
      paramLabel = "N",
      description =
          "How long a query of a definition may take; if not given, as `records` of evaluation.yaml"
              + " says, or "
              + RecordSettings.DEFAULT_QUERY_SECONDS
              + ".")
  private Optional<Integer> querySeconds = Optional.empty();

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

  /**
   * What the options say, over what an evaluation says of itself.
   *
   * @throws ParameterException when an option has a value that it does not take
   */
  UnaryOperator<RecordSettings> settings() {
    memory.filter(size -> megabytes(size) < LEAST_MEGABYTES).ifPresent(this::refuseMemory);
    threads
        .filter(n -> n < 1 || n > MOST_THREADS)
        .ifPresent(n -> refuse("--threads is " + n + "; expected 1 to " + MOST_THREADS));
    querySeconds
        .filter(n -> n < 1 || n > MOST_SECONDS)
        .ifPresent(n -> refuse("--query-seconds is " + n + "; expected 1 to " + MOST_SECONDS));
    spill.filter(folder -> !canHold(folder)).ifPresent(this::refuseSpill);
    List<String> all = new ArrayList<>(options);
    master.ifPresent(url -> all.add("spark.master=" + url));
    return declared ->
        new RecordSettings(
            declared.data(),
            engine,
            memory,
            threads.map(OptionalInt::of).orElse(OptionalInt.empty()),
            querySeconds.orElse(declared.querySeconds()),
            spill,
            all,
            declared.files());
  }

  private void refuseMemory(String size) {
    refuse("--memory is '" + size + "'; expected a size such as 512MB or 2GB, at least 16MB");
  }

  private void refuseSpill(Path folder) {
    refuse("--spill is '" + folder + "'; expected a folder that can be written to, or a new one");
  }

  private void refuse(String what) {
    throw new ParameterException(command.commandLine(), what);
  }

  /** A size in megabytes; 0 when it is none. */
  private static double megabytes(String size) {
    Matcher parts = SIZE.matcher(size);
    if (!parts.matches()) {
      return 0;
    }
    String unit = parts.group("unit") == null ? "" : parts.group("unit").toUpperCase(Locale.ROOT);
    double bytes =
        Double.parseDouble(parts.group("number"))
            * Math.pow(1000, " KMGT".indexOf(unit.isEmpty() ? " " : unit));
    return bytes / 1e6;
  }

  /** Whether a folder is there, or can be made where it is named. */
  private static boolean canHold(Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && Files.isWritable(there);
  }
}
