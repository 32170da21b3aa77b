package org.govservices.evaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.records.Metric;
import org.govservices.evaluator.records.OpenRecords;
import org.govservices.evaluator.records.Query;
import org.govservices.evaluator.records.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of every definition that ships gives the same rows on both engines. */
@ExtendWith(LocalSpark.class)
class EveryMetricTest {
  private static final Path SAMPLES = Path.of("..", "sample-data");
  private static final long SEED = 20261122;
  private static final Path DATA = Path.of("..", "..", "shared", "data");

  /** Those whose framework has definitions of its own, and not others' alone. */
  static Stream<String> evaluations() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("evaluation.yaml")))
          .filter(folder -> EvaluationReader.read(folder).hasRecords())
          .filter(EveryMetricTest::definesMetrics)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean definesMetrics(Path evaluation) {
    Path framework = EvaluationReader.read(evaluation).framework();
    return Files.isDirectory(framework.resolveSibling("records"));
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void onItsRecords(String id) throws IOException {
    Path folder = SAMPLES.resolve(id);
    Path data = DATA.resolve(id);
    assumeTrue(
        Files.isDirectory(data)
            || !Files.readString(folder.resolve("evaluation.yaml")).contains("{data}"),
        () -> "skipped: the records of " + id + " are not here");
    EvaluationSpec spec = EvaluationReader.read(folder);
    assertSame(rows(spec, "duckdb", data), rows(spec, "spark", data));
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void onInventedRecords(String id, @TempDir Path folder) throws IOException {
    SyntheticRecords.write(SAMPLES.resolve(id), folder, SEED);
    EvaluationSpec spec = EvaluationReader.read(folder);
    Map<String, Rows> expected = rows(spec, "duckdb", folder);
    assertThat(expected.values()).as("seed " + SEED).anyMatch(rows -> rows.rows().size() > 2);
    assertSame(expected, rows(spec, "spark", folder));
  }

  @Test
  void everyDefinitionThatShipsIsAmongThem() throws IOException {
    Set<Path> tested = new TreeSet<>();
    for (String id : evaluations().toList()) {
      Path framework = EvaluationReader.read(SAMPLES.resolve(id)).framework();
      tested.add(framework.toRealPath().getParent());
    }
    try (Stream<Path> folders = Files.list(Path.of("..", "indicators"))) {
      for (Path folder : folders.filter(f -> Files.isDirectory(f.resolve("records"))).toList()) {
        assertThat(tested).contains(folder.toRealPath());
      }
    }
  }

  private static Map<String, Rows> rows(EvaluationSpec spec, String engine, Path data) {
    Framework framework = FrameworkReader.read(spec.framework());
    Map<String, Rows> rows = new TreeMap<>();
    EvaluationSpec on =
        spec.withRecords(LocalSpark.settings(engine, List.of()).withData(Optional.of(data)));
    try (OpenRecords records = OpenRecords.open(on, framework)) {
      for (Metric metric : records.definitions().metrics()) {
        rows.put(metric.indicator() + ": values", run(records, metric.values()));
        metric
            .records()
            .ifPresent(q -> rows.put(metric.indicator() + ": records", run(records, q)));
        metric
            .audit()
            .ifPresent(a -> rows.put(metric.indicator() + ": audit", run(records, a.query())));
      }
    }
    return rows;
  }

  private static Rows run(OpenRecords records, Query query) {
    return records.session().run(query, query.sql());
  }

  private static void assertSame(Map<String, Rows> expected, Map<String, Rows> found) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (name, rows) -> {
          assertThat(found.get(name).columns()).as(name).isEqualTo(rows.columns());
          assertThat(texts(found.get(name))).as(name).isEqualTo(texts(rows));
        });
  }

  private static List<String> texts(Rows rows) {
    List<String> texts = new ArrayList<>();
    for (List<Object> row : rows.rows()) {
      texts.add(row.stream().map(EveryMetricTest::text).toList().toString());
    }
    return texts.stream().sorted().toList();
  }

  private static String text(Object cell) {
    return cell instanceof java.math.BigDecimal exact
        ? exact.stripTrailingZeros().toPlainString()
        : String.valueOf(cell);
  }
}
