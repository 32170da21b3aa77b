package org.govservices.evaluator.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.observation.CollectedCell;
import org.govservices.evaluator.observation.UnitsReader;

/** An evaluation of two invented towns by one indicator from invented records, to be broken. */
record SmallRecords(Path folder) {
  /** The engine that all tests on records use; those of other engines are run again with theirs. */
  static final String ENGINE =
      System.getProperty("evaluator.engine", RecordSettings.DEFAULT_ENGINE);

  static final String SHARE =
      """
      -- indicator: online
      -- tables: [items]
      -- aggregation: share
      -- times: 100
      -- none: not-found
      SELECT town AS unit, count(*) FILTER (WHERE online = 1) AS numerator,
        count(*) AS denominator, count(*) AS n
      FROM items GROUP BY town
      -- records
      SELECT town AS unit, code AS record, CASE WHEN online = 1 THEN 0 ELSE 1 END AS lost
      FROM items
      """;

  static final String CSV =
      """
        items:
          files: items*.csv
          format: csv
          key: [code]
          columns: {code: text, town: text, online: integer}
      """;

  static SmallRecords in(Path folder) throws IOException {
    SmallRecords small = new SmallRecords(folder);
    Files.createDirectories(folder.resolve("records"));
    small.write(
        "framework.yaml",
        """
        formatVersion: 1
        id: small
        edition: 2020
        title: {en: Small}
        status: illustrative
        scale: [0, 100]
        grading: {decimals: 2, rounding: half-up}
        ranking: {within: all, ties: dense}
        defaults:
          aggregate: arithmetic
          missing: {not-found: zero, failed: exclude, not-applicable: exclude}
          least-coverage: 0.6
          direction: higher
        index:
          children:
            - id: online
              name: {en: Online}
              weight: 1
              unit: percent
              score: {goalposts: [0, 100]}
        """);
    small.write("units.csv", "code,kind,name_en\na,town,Alpha\nb,town,Beta\n");
    small.write("items.csv", "code,town,online\n1,a,1\n2,a,0\n3,b,1\n4,c,1\n");
    small.metric(SHARE);
    return small.tables(CSV);
  }

  SmallRecords write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return this;
  }

  SmallRecords metric(String text) throws IOException {
    return write("records/online.sql", text);
  }

  SmallRecords tables(String text) throws IOException {
    return write(
        "evaluation.yaml",
        """
        formatVersion: 1
        id: small-run
        title: {en: A small evaluation}
        framework: framework.yaml
        units: units.csv
        data: synthetic
        tables:
        %s
        observations:
          - {layout: records, source: crawled}
        absent: refuse
        language: en
        seed: 1
        """
            .formatted(text));
  }

  EvaluationSpec spec() {
    EvaluationSpec spec = EvaluationReader.read(folder);
    return spec.withRecords(settings().withQuerySeconds(spec.records().querySeconds()));
  }

  /** The engine with its own limits. */
  static RecordSettings settings() {
    RecordSettings none = RecordSettings.NONE;
    return new RecordSettings(
        none.data(),
        ENGINE,
        none.memory(),
        none.threads(),
        none.querySeconds(),
        none.spill(),
        none.options(),
        none.files());
  }

  CollectedRecords collect() {
    EvaluationSpec spec = spec();
    return Collector.collect(
        spec,
        FrameworkReader.read(spec.framework()),
        UnitsReader.read(spec.units(), Set.of()),
        Collector.Listener.NONE);
  }

  double value(String unit) {
    return collect().cells().stream()
        .filter(cell -> cell.unit().equals(unit))
        .map(CollectedCell::observation)
        .findFirst()
        .orElseThrow()
        .value()
        .orElseThrow();
  }

  /** The problems that stop a collection, as printed, without the folder. */
  List<String> problems() {
    try {
      collect();
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems().stream()
          .map(Problem::toString)
          .map(text -> text.replace(folder.toString() + "/", ""))
          .toList();
    }
  }
}
