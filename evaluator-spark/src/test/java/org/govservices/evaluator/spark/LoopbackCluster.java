package org.govservices.evaluator.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A standalone Spark cluster on loopback, from the jars of the class path alone: a master and two
 * workers, each a process of its own.
 */
final class LoopbackCluster implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://\\S+)");

  /** What stands on the class path of tests and is in no Spark. */
  private static final Set<String> OTHERS =
      Set.of(
          "evaluator-",
          "networknt",
          "duckdb",
          "picocli",
          "poi",
          "jfree",
          "xmlgraphics",
          "pngencoder",
          "junit",
          "assertj",
          "archunit");

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final String url;

  private LoopbackCluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    links();
    start("master", "org.apache.spark.deploy.master.Master", "--port", "0");
    url = await("master", URL).group(1);
    for (String worker : List.of("worker-1", "worker-2")) {
      start(
          worker,
          "org.apache.spark.deploy.worker.Worker",
          "--cores",
          "1",
          "--memory",
          "600m",
          "--work-dir",
          folder.resolve(worker).toString(),
          url);
    }
    await("worker-1", Pattern.compile("Successfully registered"));
    await("worker-2", Pattern.compile("Successfully registered"));
  }

  /** Starts one, with its files in a folder. */
  static LoopbackCluster in(Path folder) throws IOException, InterruptedException {
    return new LoopbackCluster(folder);
  }

  /** What drivers are told as their master. */
  String url() {
    return url;
  }

  /** What SPARK_HOME would be: a folder with jars/. */
  Path home() {
    return folder.resolve("home");
  }

  /** Ends a worker and what runs on it, as when its machine is switched off. */
  void killFirstWorker() {
    kill(processes.get(1));
  }

  boolean isFirstWorkerAlive() {
    return processes.get(1).isAlive();
  }

  /** A Java process with nothing but Spark's jars. */
  ProcessBuilder java(String log, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // a busy machine is not a dead one
                "-Dspark.worker.timeout=600",
                "-cp",
                home().resolve("jars") + "/*"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log(log).toFile());
    builder.environment().put("SPARK_HOME", home().toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
    return builder;
  }

  Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private void start(String name, String main, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(main, "--host", "127.0.0.1", "--webui-port", "0"));
    all.addAll(List.of(arguments));
    processes.add(java(name, all.toArray(String[]::new)).start());
  }

  private void links() throws IOException {
    Path jars = Files.createDirectories(home().resolve("jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      String name = jar.getFileName().toString();
      if (name.endsWith(".jar") && OTHERS.stream().noneMatch(entry::contains)) {
        Files.createSymbolicLink(jars.resolve(name), jar.toAbsolutePath());
      }
    }
  }

  private Matcher await(String name, Pattern line) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Optional<Matcher> found =
          Files.readString(log(name)).lines().map(line::matcher).filter(Matcher::find).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException(name + ":\n" + Files.readString(log(name)));
  }

  private static void kill(Process process) {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().join());
  }

  @Override
  public void close() {
    processes.forEach(LoopbackCluster::kill);
  }
}
