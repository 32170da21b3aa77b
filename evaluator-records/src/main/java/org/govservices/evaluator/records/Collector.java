package org.govservices.evaluator.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govservices.evaluator.evaluation.Preload;
import org.govservices.evaluator.evaluation.result.Decision;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.RecordCollector;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.CollectedCell;
import org.govservices.evaluator.observation.ObservationFile;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.text.LocalText;

/** Collects observations from records: reads the definitions, opens the tables, runs the SQL. */
public final class Collector implements RecordCollector {
  private static final String PASSED_OVER = "other-units-passed-over";

  /** Hears how a collection goes on. */
  @FunctionalInterface
  public interface Listener {
    /** Takes no notice. */
    Listener NONE = (phase, step, rows) -> {};

    /**
     * A step begins.
     *
     * @param phase what sort of work it is
     * @param step in words
     * @param rows records that it reads; 0 when that is not known yet
     */
    void begins(Phase phase, String step, long rows);
  }

  /** The sorts of work in a collection. */
  public enum Phase {
    /** Reads a table through and holds it against its declaration. */
    TABLES,
    /** Looks for records that stand twice. */
    KEYS,
    /** Runs the SQL of definitions. */
    QUERIES
  }

  @Override
  public Collected collect(EvaluationSpec spec, Framework framework, Roster roster) {
    CollectedRecords collection = collect(spec, framework, roster, Listener.NONE);
    return new Collected(
        collection.cells(), collection.files(), log(collection), collection.findings());
  }

  @Override
  public void check(Path frameworkFile, Framework framework) {
    DefinitionReader.checkTaken(frameworkFile, framework);
  }

  @Override
  public void prepare() {
    Preload.start("records", SqlTree::prepare);
  }

  /**
   * Collects, and tells how it goes on.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static CollectedRecords collect(
      EvaluationSpec spec, Framework framework, Roster roster, Listener listener) {
    try (OpenRecords records = OpenRecords.open(spec, framework)) {
      Map<String, TableCheck> checks = check(records, listener);
      Problems problems = new Problems();
      List<CollectedCell> cells = new ArrayList<>();
      List<CollectedRecords.Account> accounts = new ArrayList<>();
      List<RecordAudit> audits = new ArrayList<>();
      Set<Integer> rolledUp = framework.rolledUp(roster);
      Map<String, RecordedUnits> units = new TreeMap<>();
      Origin origin = origin(spec);
      for (Metric metric : records.definitions().metrics()) {
        TableCheck counted = checks.get(metric.counts());
        listener.begins(Phase.QUERIES, metric.indicator(), counted.rows());
        Optional<MetricValues> values =
            problems.collect(
                () ->
                    new MetricValues(
                        metric,
                        records.session().run(metric.values(), metric.values().sql()),
                        records.tables().get(metric.counts()).sampled(),
                        problems));
        values.ifPresent(
            v -> {
              accounts.add(account(metric, counted, v, roster, problems));
              units
                  .computeIfAbsent(
                      metric.counts(),
                      name -> new RecordedUnits(records.tables().get(name), roster))
                  .add(v.recordsByUnit(), expected(metric, framework, roster, rolledUp));
              for (int unit = 0; unit < roster.size(); unit++) {
                if (!rolledUp.contains(unit)) {
                  cells.add(v.cell(roster.get(unit).code(), origin, problems));
                }
              }
            });
        metric
            .audit()
            .ifPresent(
                audit ->
                    problems
                        .collect(() -> records.session().run(audit.query(), audit.query().sql()))
                        .ifPresent(
                            rows ->
                                audits.addAll(RecordAudit.differences(metric, rows, problems))));
      }
      units.values().forEach(table -> table.refuse(problems));
      problems.throwIfAny();
      return new CollectedRecords(
          cells,
          List.copyOf(checks.values()),
          accounts,
          audits,
          records.files(),
          remarks(units.values()),
          units.values().stream().flatMap(table -> table.findings().stream()).toList());
    }
  }

  /** The codes of the units that have a metric's indicator. */
  private static Set<String> expected(
      Metric metric, Framework framework, Roster roster, Set<Integer> rolledUp) {
    Set<String> expected = new TreeSet<>();
    framework.indicators().stream()
        .filter(indicator -> indicator.id().equals(metric.indicator()))
        .forEach(
            indicator -> {
              for (int unit = 0; unit < roster.size(); unit++) {
                if (!rolledUp.contains(unit)
                    && indicator.kinds().appliesTo(roster.get(unit).kind())) {
                  expected.add(roster.get(unit).code());
                }
              }
            });
    return expected;
  }

  /** What must be said of the units of records. */
  private static List<Decision> remarks(Collection<RecordedUnits> tables) {
    List<Decision> remarks = new ArrayList<>();
    for (RecordedUnits table : tables) {
      if (table.isDeclared()) {
        table.otherUnits().ifPresent(words -> remarks.add(remark(PASSED_OVER, words)));
      }
      table
          .findings()
          .forEach(finding -> remarks.add(remark(finding.rule().id(), finding.message())));
    }
    return remarks;
  }

  private static Decision remark(String event, String words) {
    return new Decision(Decision.Stage.OBSERVE, event, "", "", words);
  }

  /** What the evaluation says of where its records come from. */
  private static Origin origin(EvaluationSpec spec) {
    return spec.observations().stream()
        .filter(file -> file.layout() == ObservationFile.Layout.RECORDS)
        .map(ObservationFile::origin)
        .findFirst()
        .orElse(Origin.CRAWLED);
  }

  private static Map<String, TableCheck> check(OpenRecords records, Listener listener) {
    Problems problems = new Problems();
    Map<String, TableCheck> checks = new LinkedHashMap<>();
    for (RecordTable table : records.tables().values()) {
      listener.begins(Phase.TABLES, "table " + table.name(), 0);
      problems
          .collect(() -> records.session().check(table))
          .ifPresent(
              check -> {
                checks.put(table.name(), check);
                if (!table.key().isEmpty()) {
                  listener.begins(Phase.KEYS, "keys of " + table.name(), check.rows());
                }
                KeyCheck.check(table, records.session(), problems);
              });
    }
    problems.throwIfAny();
    return checks;
  }

  private static CollectedRecords.Account account(
      Metric metric, TableCheck counted, MetricValues values, Roster roster, Problems problems) {
    long used = values.records(roster, true);
    long others = values.records(roster, false);
    long rejected = counted.rejectedRows();
    long left = counted.rows() - rejected - used - others;
    Place place = metric.values().place();
    if (left < 0) {
      problems.add(
          place,
          "counts "
              + (used + others)
              + " records of the "
              + (counted.rows() - rejected)
              + " in '"
              + metric.counts()
              + "'; expected every record at most once in n");
    }
    if (used == 0 && others > 0) {
      problems.add(place, "returns " + others + " records, none of a unit of this evaluation");
    }
    return new CollectedRecords.Account(
        metric.indicator(), metric.counts(), counted.rows(), used, others, left, rejected);
  }

  private static List<Decision> log(CollectedRecords collection) {
    List<Decision> log = new ArrayList<>();
    for (CollectedRecords.Account account : collection.accounts()) {
      log.add(
          new Decision(
              Decision.Stage.OBSERVE,
              "collected",
              "",
              account.indicator(),
              new LocalText(
                  account.table()
                      + ": "
                      + account.rows()
                      + " records = "
                      + account.used()
                      + " used + "
                      + account.otherUnits()
                      + " of other units + "
                      + account.outOfScope()
                      + " out of scope + "
                      + account.rejected()
                      + " rejected",
                  account.table()
                      + "："
                      + account.rows()
                      + " 条记录 = 采用 "
                      + account.used()
                      + " + 其他对象 "
                      + account.otherUnits()
                      + " + 范围之外 "
                      + account.outOfScope()
                      + " + 剔除 "
                      + account.rejected())));
    }
    log.addAll(collection.units());
    for (RecordAudit audit : collection.audit()) {
      log.add(
          new Decision(
              Decision.Stage.OBSERVE,
              "published-differs",
              audit.unit(),
              audit.indicator(),
              audit.detail()));
    }
    return log;
  }
}
