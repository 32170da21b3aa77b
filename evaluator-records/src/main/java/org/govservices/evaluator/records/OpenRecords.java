package org.govservices.evaluator.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govservices.evaluator.evaluation.EvaluationSpec;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;

/**
 * The records of an evaluation, open for the queries of its framework's definitions.
 *
 * @param tables by name, those that definitions read
 */
public record OpenRecords(
    Definitions definitions, Map<String, RecordTable> tables, RecordSession session)
    implements AutoCloseable {

  /**
   * Reads definitions and declarations, checks every query, and opens the tables.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static OpenRecords open(EvaluationSpec spec, Framework framework) {
    Problems problems = new Problems();
    Optional<Map<String, RecordTable>> declared = problems.collect(() -> TableReader.read(spec));
    Optional<Definitions> definitions =
        problems.collect(() -> DefinitionReader.read(spec.framework(), framework));
    problems.throwIfAny();
    checkQueries(definitions.get(), declared.get(), problems);
    problems.throwIfAny();
    Map<String, RecordTable> tables = new TreeMap<>(declared.get());
    tables.keySet().retainAll(definitions.get().tablesRead());
    RecordEngine engine = RecordEngine.named(spec.records().engine());
    return new OpenRecords(
        definitions.get(),
        tables,
        engine.open(tables.values(), definitions.get().views(), spec.records()));
  }

  private static void checkQueries(
      Definitions definitions, Map<String, RecordTable> tables, Problems problems) {
    List<String> known = new ArrayList<>(new TreeSet<>(tables.keySet()));
    definitions.views().forEach(view -> known.add(view.name()));
    try (SelectCheck check = new SelectCheck()) {
      for (View view : definitions.views()) {
        if (tables.containsKey(view.name())) {
          problems.add(view.place(), "'" + view.name() + "' is the name of a table, too");
        }
        checkTables(view.tables(), known, view.place(), problems);
        check.check(view.query(), view.tables(), problems);
      }
      for (Metric metric : definitions.metrics()) {
        checkTables(metric.tables(), known, metric.place(), problems);
        if (!tables.containsKey(metric.counts())) {
          problems.add(
              metric.place(),
              "counts records of '" + metric.counts() + "', which is no table of the evaluation");
        }
        check.check(metric.values(), metric.tables(), problems);
        metric.records().ifPresent(query -> check.check(query, metric.tables(), problems));
        metric.audit().ifPresent(audit -> check.check(audit.query(), metric.tables(), problems));
      }
    }
  }

  private static void checkTables(
      Collection<String> tables, List<String> known, Place place, Problems problems) {
    for (String table : tables) {
      if (!known.contains(table)) {
        problems.add(
            place,
            "reads '"
                + table
                + "', which the evaluation does not declare"
                + Problems.maybe(table, known));
      }
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
