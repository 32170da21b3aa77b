package org.govservices.evaluator.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;

/**
 * A Spark session as the SQL of definitions needs it.
 *
 * @param spark with its own views and settings
 * @param own whether it was started here, and ends here
 */
record SparkStart(SparkSession spark, boolean own) implements AutoCloseable {
  private static final String MASTER = "spark.master";
  private static final String JARS = "spark.jars";
  private static final String LOG4J = "log4j2.configurationFile";

  /** What makes Spark's SQL mean what the embedded engine's does. */
  private static final Map<String, String> DIALECT =
      Map.of(
          "spark.sql.ansi.enabled", "true",
          "spark.sql.ansi.doubleQuotedIdentifiers", "true",
          "spark.sql.parser.escapedStringLiterals", "true",
          "spark.sql.decimalOperations.allowPrecisionLoss", "false",
          "spark.sql.timestampType", "TIMESTAMP_NTZ",
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true",
          "spark.sql.runSQLOnFiles", "false");

  /**
   * Joins the session that this program has, or starts one.
   *
   * @throws InvalidInputException when a setting is not Spark's, or the master cannot be reached
   */
  static SparkStart open(RecordSettings settings) {
    Map<String, String> options = options(settings);
    Optional<SparkSession> running = running();
    SparkSession spark = running.map(SparkSession::newSession).orElseGet(() -> start(options));
    if (running.isPresent()) {
      options.forEach(spark.conf()::set);
    }
    DIALECT.forEach(spark.conf()::set);
    return new SparkStart(spark, running.isEmpty());
  }

  private static Optional<SparkSession> running() {
    scala.Option<SparkSession> session = SparkSession.getDefaultSession();
    return session.isDefined() && !session.get().sparkContext().isStopped()
        ? Optional.of(session.get())
        : Optional.empty();
  }

  private static Map<String, String> options(RecordSettings settings) {
    Map<String, String> options = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String option : settings.options()) {
      int equals = option.indexOf('=');
      if (equals < 0 || !option.startsWith("spark.")) {
        problems.add(
            new Problem(
                Place.of("--engine-option"),
                "found '" + option + "'; expected a setting of Spark, as spark.NAME=VALUE"));
      } else {
        options.put(option.substring(0, equals), option.substring(equals + 1));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    String threads = settings.threads().isPresent() ? "" + settings.threads().getAsInt() : "*";
    options.putIfAbsent(MASTER, System.getProperty(MASTER, "local[" + threads + "]"));
    boolean local = options.get(MASTER).startsWith("local");
    if (local) {
      settings.memory().ifPresent(memory -> problems.add(localMemory(memory)));
    } else {
      settings.memory().ifPresent(memory -> options.put("spark.executor.memory", memory));
      settings.threads().ifPresent(n -> options.put("spark.cores.max", Integer.toString(n)));
    }
    settings.spill().ifPresent(folder -> options.put("spark.local.dir", folder.toString()));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return options;
  }

  private static Problem localMemory(String memory) {
    return new Problem(
        Place.of("--memory"),
        "Spark within this process has the memory of the process; set JAVA_OPTS=-Xmx"
            + memory.replaceAll("(?i)b$", "").toLowerCase(java.util.Locale.ROOT));
  }

  private static SparkSession start(Map<String, String> options) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("Evaluator")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false");
    if (System.getProperty("spark.submit.deployMode") != null) {
      // spark-submit has set up its log long before.
      builder.config("spark.log.level", "ERROR");
    } else if (System.getProperty(LOG4J) == null) {
      System.setProperty(LOG4J, "classpath:org/govservices/evaluator/spark/log4j2.properties");
    }
    if (options.get(MASTER).startsWith("local")) {
      // One process, perhaps without a network: it talks to itself.
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors());
    } else if (System.getProperty(JARS) == null) {
      ownJar().ifPresent(jar -> builder.config(JARS, jar));
    }
    options.forEach(builder::config);
    try {
      return builder.getOrCreate();
    } catch (RuntimeException e) {
      throw SparkErrors.problem(Place.of("--engine " + SparkEngine.NAME), e);
    }
  }

  /** The jar that executors need, too; none when classes are in a folder. */
  private static Optional<String> ownJar() {
    String place = SparkStart.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return place.endsWith(".jar") ? Optional.of(place) : Optional.empty();
  }

  @Override
  public void close() {
    if (own) {
      spark.stop();
    }
  }
}
