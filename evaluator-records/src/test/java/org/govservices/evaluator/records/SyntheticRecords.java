package org.govservices.evaluator.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.govservices.evaluator.evaluation.spec.EvaluationReader;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.observation.CollectedCell;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.UnitsReader;

/** The synthetic records of the demo, read without SQL: the second way to every figure. */
final class SyntheticRecords {
  private static final Path SAMPLES = Path.of("..", "sample-data");
  private static final Path RECORDS = SAMPLES.resolve("demo").resolve("records");

  private static final Map<LocalDate, Integer> WORKING_DAYS =
      table("working-days-2020.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> LocalDate.parse(row.get("day")),
                  row -> Integer.parseInt(row.get("ordinal"))));

  private static final LocalDate LAST = LocalDate.of(2020, 6, 30);

  private SyntheticRecords() {}

  /** What the definitions of a sample make of the records. */
  static CollectedRecords collect(String sample) {
    EvaluationSpec spec = EvaluationReader.read(SAMPLES.resolve(sample));
    return Collector.collect(
        spec,
        FrameworkReader.read(spec.framework()),
        UnitsReader.read(spec.units(), Set.of()),
        Collector.Listener.NONE);
  }

  /** The cells of an indicator by unit, those with a value. */
  static Map<String, Observation> values(CollectedRecords collected, String indicator) {
    Map<String, Observation> values = new TreeMap<>();
    for (CollectedCell cell : collected.cells()) {
      if (cell.indicator().equals(indicator) && cell.observation().value().isPresent()) {
        values.put(cell.unit(), cell.observation());
      }
    }
    return values;
  }

  /** Asserts that an indicator has these values, for these units and no others. */
  static void assertValues(
      CollectedRecords collected, String indicator, Map<String, Double> expected) {
    Map<String, Observation> values = values(collected, indicator);
    assertThat(values.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(50);
    values.forEach(
        (unit, value) ->
            assertThat(value.value().orElseThrow())
                .as(unit)
                .isCloseTo(expected.get(unit), within(1e-9)));
  }

  /** A table: a map from column to text per record; an empty field is absent. */
  static List<Map<String, String>> table(String file) {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(RECORDS.resolve(file).toFile())) {
      List<Map<String, String>> records = rows.readAll();
      records.forEach(row -> row.values().removeIf(String::isEmpty));
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Working days from one day to another, both as records write them; times count as their day. */
  static int workingDays(String from, String to) {
    return WORKING_DAYS.get(day(to)) - WORKING_DAYS.get(day(from));
  }

  /** Working days until the records were taken. */
  static int workingDaysSince(String from) {
    return workingDays(from, LAST.toString());
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text.substring(0, 10));
  }

  /** In percent by unit: records that fulfil something, of those that count. */
  static Map<String, Double> shares(
      List<Map<String, String>> records,
      Predicate<Map<String, String>> counts,
      Predicate<Map<String, String>> fulfils) {
    return means(records, counts, row -> fulfils.test(row) ? 100.0 : 0.0);
  }

  /** By unit: the mean of the records that count. */
  static Map<String, Double> means(
      List<Map<String, String>> records,
      Predicate<Map<String, String>> counts,
      Function<Map<String, String>, Double> value) {
    return records.stream()
        .filter(counts)
        .collect(
            Collectors.groupingBy(
                row -> row.get("unit"), TreeMap::new, Collectors.averagingDouble(value::apply)));
  }

  /** How many records have each value of some columns. */
  static Map<List<String>, Integer> sizes(
      List<Map<String, String>> records, Function<Map<String, String>, List<String>> group) {
    Map<List<String>, Integer> sizes = new HashMap<>();
    records.forEach(row -> sizes.merge(group.apply(row), 1, Integer::sum));
    return sizes;
  }
}
