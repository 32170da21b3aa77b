package org.govservices.evaluator.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.CollectedCell;
import org.govservices.evaluator.observation.UnitsReader;
import org.govservices.evaluator.records.CollectedRecords;
import org.govservices.evaluator.records.Collector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The definitions of item lists on invented items, on a cluster of one master and two workers. They
 * know Evaluator by the jar for spark-submit alone.
 */
@Tag("cluster")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StandaloneClusterTest {
  private static final int FILES = 6;
  private static final String JAR = System.getProperty("evaluator.spark.jar");

  @TempDir static Path folder;

  private static LoopbackCluster cluster;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    evaluation();
    cluster = LoopbackCluster.in(Files.createDirectories(folder.resolve("cluster")));
  }

  @AfterAll
  static void end() {
    if (cluster != null) {
      cluster.close();
    }
  }

  /** The item lists of cn-portal-2021 with invented items in several files. */
  private static void evaluation() throws IOException {
    Path sample = Path.of("..", "sample-data", "cn-portal-2021");
    Files.copy(sample.resolve("units.csv"), folder.resolve("units.csv"));
    Files.writeString(
        folder.resolve("evaluation.yaml"),
        Files.readString(sample.resolve("evaluation.yaml"))
            .replace("{data}/items.csv", "items-*.csv")
            .replace("data: real", "data: synthetic")
            .replace("../../indicators", Path.of("..", "indicators").toAbsolutePath().toString()));
    for (int file = 0; file < FILES; file++) {
      StringBuilder items =
          new StringBuilder(
              "TASK_CODE,TASK_NAME,TASK_TYPE,TASK_TYPE_TEXT,DEPT_NAME,AREACODE,LIMIT_SCENE_NUM,"
                  + "ONLINECHECK,URL,handle_time,handle_time_limit,consult_phone,complain_phone,"
                  + "bear_paltform,online_book,online_book_addr,handle_location,material_intro\n");
      for (int row = 0; row < 4000; row++) {
        int n = file * 4000 + row;
        items
            .append(n)
            .append(",\"item, synthetic\",0")
            .append(n % 3)
            .append(",类型,部门,")
            .append(n % 7 < 3 ? "440000," : "440100,")
            .append(n % 4)
            .append(',')
            .append(n % 5 == 0 ? 0 : 1)
            .append(n % 11 == 0 ? ",无," : ",https://example.invalid/" + n + ",")
            .append(20 + n % 13)
            .append(n % 17 == 0 ? "(自然日)," : "(工作日),")
            .append(n % 19)
            .append("(工作日),1,")
            .append(n % 2)
            .append(n % 23 == 0 ? ",无" : ",p")
            .append(n % 3 == 0 ? ",是" : ",否")
            .append(n % 29 == 0 ? ",,无线下,m\n" : ",a,窗口,m\n");
      }
      Files.writeString(folder.resolve("items-" + file + ".csv"), items);
    }
  }

  private static CollectedRecords collect(
      String engine, List<String> options, Collector.Listener listener) {
    EvaluationSpec spec =
        EvaluationReader.read(folder).withRecords(LocalSpark.settings(engine, options));
    return Collector.collect(
        spec,
        FrameworkReader.read(spec.framework()),
        UnitsReader.read(spec.units(), Set.of()),
        listener);
  }

  private static List<String> options() {
    return List.of(
        "spark.master=" + cluster.url(),
        "spark.driver.host=127.0.0.1",
        "spark.driver.bindAddress=127.0.0.1",
        "spark.executor.memory=500m",
        "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
        "spark.sql.shuffle.partitions=4",
        "spark.network.timeout=600s",
        "spark.jars=" + JAR);
  }

  @Test
  void aWorkerThatDiesHalfWayChangesNothing() {
    CollectedRecords expected = collect("duckdb", List.of(), Collector.Listener.NONE);
    List<String> queries = new ArrayList<>();
    CollectedRecords found =
        collect(
            "spark",
            options(),
            (phase, step, rows) -> {
              if (phase == Collector.Phase.TABLES) {
                awaitBothExecutors();
              } else if (phase == Collector.Phase.QUERIES) {
                queries.add(step);
                if (queries.size() == 8) {
                  new Thread(cluster::killFirstWorker).start();
                }
              }
            });
    assertThat(queries).hasSize(17);
    assertThat(cluster.isFirstWorkerAlive()).isFalse();
    assertThat(found.cells()).isEqualTo(expected.cells()).hasSize(34);
    assertThat(found.accounts()).isEqualTo(expected.accounts());
    assertThat(found.tables()).isEqualTo(expected.tables());
  }

  private static void awaitBothExecutors() {
    try {
      while (SparkSession.active().sparkContext().statusTracker().getExecutorInfos().length < 3) {
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sparkSubmitCollectsWhatTheEmbeddedEngineCollects() throws Exception {
    Path out = folder.resolve("submitted");
    List<String> command = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
    options().stream()
        .filter(option -> !option.startsWith("spark.jars"))
        .forEach(option -> command.addAll(List.of("--conf", option)));
    command.addAll(
        List.of(JAR, "collect", folder.toString(), "--engine", "spark", "-o", out.toString()));
    Process submit = cluster.java("submit", command.toArray(String[]::new)).start();
    try {
      assertThat(submit.waitFor(8, TimeUnit.MINUTES)).isTrue();
      assertThat(submit.exitValue()).as(Files.readString(cluster.log("submit"), UTF_8)).isZero();
    } finally {
      submit.destroyForcibly();
    }
    CollectedRecords expected = collect("duckdb", List.of(), Collector.Listener.NONE);
    List<String> values = Files.readAllLines(out.resolve("observations.csv"));
    assertThat(values).hasSize(1 + expected.cells().size());
    for (CollectedCell cell : expected.cells()) {
      String value = NumberText.shortest(cell.observation().value());
      assertThat(values)
          .anyMatch(
              line ->
                  line.startsWith(
                      cell.unit() + "," + cell.indicator() + "," + value + ",observed"));
    }
  }
}
