package org.govservices.evaluator.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.UnitsReader;
import org.govservices.evaluator.records.Collector;

/**
 * Collecting from synthetic records against a bare JDBC program that runs the same SQL on the same
 * files, in turns in one process. What collecting does besides (reading every table through for
 * types and keys, hashing) is timed apart.
 *
 * <p>Arguments: a folder for the records (kept for the next time), {@code parquet} or {@code csv},
 * how many records, how many turns, and optionally the memory limit.
 */
public final class RecordsBenchmark {
  private static final int UNITS = 300;
  private static final int THREADS = 2;
  private static final Map<String, String> METRICS =
      Map.of(
          "online",
          "SELECT town AS unit, count(*) FILTER (WHERE online = 1) AS numerator,"
              + " count(*) AS denominator, count(*) AS n FROM items GROUP BY town",
          "visits",
          "SELECT town AS unit, count(*) FILTER (WHERE visits = 0) AS numerator,"
              + " count(*) AS denominator, count(*) AS n FROM items GROUP BY town",
          "phones",
          "SELECT town AS unit, count(*) FILTER (WHERE question <> complaint) AS numerator,"
              + " count(*) AS denominator, count(*) AS n FROM items GROUP BY town",
          "limits",
          "SELECT town AS unit, sum(legal - promised) AS numerator, sum(legal) AS denominator,"
              + " count(*) AS n FROM items GROUP BY town",
          "cuts",
          "SELECT town AS unit, legal - promised AS numerator, legal AS denominator,"
              + " count(*) AS n, count(*) AS ratios FROM items GROUP BY town, legal, promised");
  private static final Map<String, String> AGGREGATIONS =
      Map.of("limits", "ratio-of-sums", "cuts", "mean-of-ratios");
  private static final String COLUMNS =
      "'code': 'BIGINT', 'town': 'VARCHAR', 'online': 'BIGINT', 'visits': 'BIGINT',"
          + " 'legal': 'BIGINT', 'promised': 'BIGINT', 'question': 'VARCHAR',"
          + " 'complaint': 'VARCHAR'";

  private final Path folder;
  private final String format;
  private final Path records;

  private RecordsBenchmark(Path folder, String format, long count) {
    this.folder = folder;
    this.format = format;
    this.records = folder.resolve("items-" + count + "." + format);
  }

  /** Runs the comparison and prints it. */
  public static void main(String[] args) throws Exception {
    long count = Long.parseLong(args[2]);
    RecordsBenchmark benchmark =
        new RecordsBenchmark(Files.createDirectories(Path.of(args[0])), args[1], count);
    benchmark.generate(count);
    benchmark.define();
    benchmark.compare(Integer.parseInt(args[3]), args.length > 4 ? args[4] : "4GB");
  }

  private void generate(long count) throws SQLException {
    if (Files.exists(records)) {
      return;
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      // Hashes of the row's number stand for chance, so that every machine gets the same rows.
      statement.execute(
          "COPY (SELECT i AS code, 'u' || (hash(i) % 300) AS town, (hash(i + 1) % 10 > 0)::BIGINT"
              + " AS online, (hash(i + 2) % 4)::BIGINT AS visits, (1 + hash(i + 3) % 90)::BIGINT AS"
              + " legal, (hash(i + 3) % 30)::BIGINT AS promised, '0' || (10000000 + hash(i + 4) %"
              + " 5000) AS question, '0' || (10000000 + hash(i + 5) % 5000) AS complaint FROM"
              + " range("
              + count
              + ") t(i)) TO '"
              + records
              + "' (FORMAT "
              + format
              + ")");
    }
  }

  private void define() throws IOException {
    StringBuilder nodes = new StringBuilder();
    Path definitions = Files.createDirectories(folder.resolve("records"));
    for (Map.Entry<String, String> metric : METRICS.entrySet()) {
      nodes.append(
          "    - {id: %s, name: {en: X}, weight: 1, unit: percent, score: raw}\n"
              .formatted(metric.getKey()));
      Files.writeString(
          definitions.resolve(metric.getKey() + ".sql"),
          "-- indicator: %s\n-- tables: [items]\n-- aggregation: %s\n-- none: failed\n%s\n"
              .formatted(
                  metric.getKey(),
                  AGGREGATIONS.getOrDefault(metric.getKey(), "share"),
                  metric.getValue()));
    }
    Files.writeString(
        folder.resolve("framework.yaml"),
        """
        formatVersion: 1
        id: bench
        edition: 1
        title: {en: Benchmark}
        status: illustrative
        scale: unbounded
        grading: {decimals: 2, rounding: half-up}
        ranking: {within: all, ties: dense}
        defaults:
          aggregate: arithmetic
          missing: {not-found: refuse, failed: refuse, not-applicable: refuse}
          least-coverage: 0
          direction: higher
        index:
          children:
        """
            + nodes);
    StringBuilder units = new StringBuilder("code,kind,name_en\n");
    for (int unit = 0; unit < UNITS; unit++) {
      units.append('u').append(unit).append(",town,Invented ").append(unit).append('\n');
    }
    Files.writeString(folder.resolve("units.csv"), units);
    Files.writeString(
        folder.resolve("evaluation.yaml"),
        """
        formatVersion: 1
        id: bench
        title: {en: Synthetic records}
        framework: framework.yaml
        units: units.csv
        data: synthetic
        tables:
          items:
            files: %s
            format: %s
            key: [code]
            columns:
              {code: integer, town: text, online: integer, visits: integer, legal: integer, promised: integer, question: text, complaint: text}
        observations:
          - {layout: records, source: crawled}
        language: en
        seed: 1
        """
            .formatted(records.getFileName(), format));
  }

  private void compare(int turns, String memory) throws Exception {
    EvaluationSpec spec =
        EvaluationReader.read(folder)
            .withRecords(
                new RecordSettings(
                    Optional.empty(),
                    RecordSettings.DEFAULT_ENGINE,
                    Optional.of(memory),
                    OptionalInt.of(THREADS),
                    RecordSettings.DEFAULT_QUERY_SECONDS,
                    Optional.of(folder.resolve("spill")),
                    List.of(),
                    List.of()));
    Framework framework = FrameworkReader.read(spec.framework());
    Roster roster = UnitsReader.read(spec.units(), Set.of());
    System.out.println("turn\twhat\tbare s\tcollect s\tratio\tchecks s");
    List<Double> elapsedRatios = new ArrayList<>();
    List<Double> processorRatios = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      Time start = Time.now();
      bare(memory);
      Time bare = Time.now().since(start);
      Steps steps = new Steps();
      Collector.collect(spec, framework, roster, steps);
      steps.end();
      Time checks =
          steps
              .times
              .remove("table items")
              .plus(steps.times.getOrDefault("keys of items", Time.NONE));
      steps.times.remove("keys of items");
      Time collect = steps.times.values().stream().reduce(Time.NONE, Time::plus);
      elapsedRatios.add(row(turn, "elapsed", bare.elapsed, collect.elapsed, checks.elapsed));
      processorRatios.add(
          row(turn, "processor", bare.processor, collect.processor, checks.processor));
    }
    median("elapsed", elapsedRatios);
    median("processor", processorRatios);
    System.out.printf(Locale.ROOT, "hashing %.2f s, %d MB%n", hash(), Files.size(records) >> 20);
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(System.out::println);
    }
  }

  private static double row(int turn, String what, double bare, double collect, double checks) {
    System.out.printf(
        Locale.ROOT,
        "%d\t%s\t%.2f\t%.2f\t%.2f\t%.2f%n",
        turn,
        what,
        bare,
        collect,
        collect / bare,
        checks);
    return collect / bare;
  }

  private static void median(String what, List<Double> ratios) {
    ratios.sort(null);
    System.out.printf(Locale.ROOT, "median ratio, %s %.2f%n", what, ratios.get(ratios.size() / 2));
  }

  /** The same SQL as a program without Evaluator would run it: open, a view, five queries. */
  private void bare(String memory) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + THREADS);
      statement.execute("SET memory_limit = '" + memory + "'");
      statement.execute(
          "CREATE VIEW items AS SELECT * FROM "
              + (format.equals("csv")
                  ? "read_csv('" + records + "', header = true, columns = {" + COLUMNS + "})"
                  : "read_parquet('" + records + "')"));
      for (String sql : METRICS.values()) {
        try (ResultSet result = statement.executeQuery(sql)) {
          while (result.next()) {
            result.getObject(2);
          }
        }
      }
    }
  }

  private double hash() throws IOException, NoSuchAlgorithmException {
    long start = System.nanoTime();
    try (DigestInputStream in =
        new DigestInputStream(
            Files.newInputStream(records), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * Seconds. On a machine that is busy with other work the processor's time says more than the
   * clock's.
   */
  private record Time(double elapsed, double processor) {
    private static final Time NONE = new Time(0, 0);

    static Time now() {
      OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      return new Time(System.nanoTime() / 1e9, system.getProcessCpuTime() / 1e9);
    }

    Time since(Time start) {
      return new Time(elapsed - start.elapsed, processor - start.processor);
    }

    Time plus(Time other) {
      return new Time(elapsed + other.elapsed, processor + other.processor);
    }
  }

  /** The time of every step. */
  private static final class Steps implements Collector.Listener {
    private final Map<String, Time> times = new HashMap<>();
    private String step = "";
    private Time started = Time.now();

    @Override
    public void begins(Collector.Phase phase, String next, long rows) {
      end();
      step = next;
    }

    void end() {
      Time now = Time.now();
      times.merge(step, now.since(started), Time::plus);
      started = now;
    }
  }
}
