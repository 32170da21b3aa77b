package org.govservices.evaluator.records;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
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
    checkTables(definitions.get(), declared.get(), problems);
    Map<String, RecordTable> tables = new TreeMap<>(declared.get());
    tables.keySet().retainAll(definitions.get().tablesRead());
    return new OpenRecords(
        definitions.get(), tables, session(definitions.get(), tables, spec, problems));
  }

  /** Opens the tables while the queries are checked; none is run before all have passed. */
  private static RecordSession session(
      Definitions definitions,
      Map<String, RecordTable> tables,
      EvaluationSpec spec,
      Problems problems) {
    // A new thread has the caller's class loader, in which JDBC looks for its drivers.
    CompletableFuture<Problems> unsound =
        CompletableFuture.supplyAsync(
            () -> SelectCheck.check(definitions, Optional.of(tables)),
            check -> new Thread(check).start());
    Optional<RecordSession> session =
        problems.collect(
            () ->
                RecordEngine.named(spec.records().engine()).open(tables.values(), spec.records()));
    try {
      problems.addAll(unsound.join());
      problems.throwIfAny();
      session.get().define(definitions.views());
      return session.get();
    } catch (RuntimeException e) {
      session.ifPresent(RecordSession::close);
      throw e;
    }
  }

  /** Every file that was opened: definitions, then those of the tables, in a fixed order. */
  public List<Path> files() {
    Set<Path> files = new LinkedHashSet<>(definitions.files());
    tables.values().stream().flatMap(table -> table.files().stream()).sorted().forEach(files::add);
    return List.copyOf(files);
  }

  private static void checkTables(
      Definitions definitions, Map<String, RecordTable> tables, Problems problems) {
    Set<String> known = new TreeSet<>(tables.keySet());
    definitions.views().forEach(view -> known.add(view.name()));
    for (View view : definitions.views()) {
      if (tables.containsKey(view.name())) {
        problems.add(view.place(), "'" + view.name() + "' is the name of a table, too");
      }
      checkTables(view.tables(), known, view.place(), problems);
    }
    for (Metric metric : definitions.metrics()) {
      checkTables(metric.tables(), known, metric.place(), problems);
      if (!tables.containsKey(metric.counts())) {
        problems.add(
            metric.place(),
            "counts records of '" + metric.counts() + "', which is no table of the evaluation");
      }
    }
  }

  private static void checkTables(
      List<String> tables, Set<String> known, Place place, Problems problems) {
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
