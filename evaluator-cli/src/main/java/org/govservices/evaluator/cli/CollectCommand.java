package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.UnitsReader;
import org.govservices.evaluator.records.CollectedRecords;
import org.govservices.evaluator.records.Collector;
import org.govservices.evaluator.records.LineAccount;
import org.govservices.evaluator.records.TableCheck;
import org.govservices.evaluator.records.duckdb.ObservationParquet;
import org.govservices.evaluator.reports.output.OutputFolder;
import org.govservices.evaluator.reports.output.Table;
import org.govservices.evaluator.reports.output.TablesReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes observations from records, and writes them. */
@Command(
    name = CollectCommand.NAME,
    description = {
      "Make observations from the evaluation's tables of records, by the framework's definitions.",
      "Writes observations (CSV and Parquet), where every record went, records that were rejected,"
          + " and records whose published value differs. `run` collects in passing."
    })
final class CollectCommand extends EvaluatorCommand {
  static final String NAME = "collect";

  private static final String OBSERVATIONS = "observations.csv";
  private static final String PARQUET = "observations.parquet";

  @Mixin private EvaluationArgument evaluation;

  @Mixin private EngineOptions engine;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where to write; without it collected/ID below the current folder.")
  private Optional<Path> output = Optional.empty();

  @Mixin private EditsOption edits;

  @Override
  ExitCode execute() {
    EvaluationSpec spec = evaluation.spec(engine.settings());
    Framework framework = FrameworkReader.read(spec.framework());
    Roster roster = UnitsReader.read(spec.units(), Set.of());
    Path target = output.orElse(Path.of("collected", spec.id()));
    CollectedRecords collected;
    List<String> files;
    String times;
    try (CollectProgress progress = CollectProgress.of(onTerminal());
        OutputFolder folder = OutputFolder.open(target, edits.edits())) {
      noteRepairs(folder);
      collected = Collector.collect(spec, framework, roster, progress);
      files = write(collected, spec, framework, folder.building(), folder.target(), progress);
      folder.publish();
      times = progress.times();
    }
    if (onTerminal()) {
      err().println(times);
      collected.units().forEach(unit -> err().println("warning: " + unit.detail()));
      summary(collected, target);
    } else {
      lines(collected, target, files);
    }
    return ExitCode.OK;
  }

  /** Writes what was collected; the files' names. */
  static List<String> write(
      CollectedRecords collected,
      EvaluationSpec spec,
      Framework framework,
      Path folder,
      Path target,
      CollectProgress progress) {
    progress.hashes();
    Problems problems = new Problems();
    EvaluationSpec read =
        spec.withRecords(spec.records().withFiles(collected.files())).hashed(problems);
    problems.throwIfAny();
    progress.hashed();
    progress.writes();
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put(OBSERVATIONS, CollectTables.observations(collected, framework.edition()));
    tables.put("accounts.csv", CollectTables.accounts(collected));
    tables.put("rejected.csv", CollectTables.rejected(collected));
    tables.put("differences.csv", CollectTables.differences(collected));
    Path csv = folder.resolve(OBSERVATIONS);
    return TablesReport.write(
        NAME,
        read,
        framework,
        tables,
        Map.of(PARQUET, parquet -> ObservationParquet.write(csv, parquet)),
        Version.current(),
        folder,
        target);
  }

  private void lines(CollectedRecords collected, Path target, List<String> files) {
    for (TableCheck table : collected.tables()) {
      LineAccount lines = table.lines();
      line(
          "table",
          table.table(),
          table.rows(),
          table.rejectedRows(),
          lines.all(),
          lines.headers(),
          lines.empty(),
          lines.records(),
          lines.rejected());
    }
    for (CollectedRecords.Account account : collected.accounts()) {
      line(
          "metric",
          account.indicator(),
          account.table(),
          account.rows(),
          account.used(),
          account.otherUnits(),
          account.outOfScope(),
          account.rejected());
    }
    collected.units().forEach(unit -> line("warning", unit.event(), "", unit.detail()));
    line("records-differ", collected.audit().size());
    files.forEach(file -> line("file", target.resolve(file)));
  }

  private void line(Object... fields) {
    Lines.line(out(), fields);
  }

  private void summary(CollectedRecords collected, Path target) {
    TextTable table = new TextTable();
    table.row("records", "used", "other units", "out of scope", "rejected", "");
    for (CollectedRecords.Account account : collected.accounts()) {
      table.row(
          grouped(account.rows()),
          grouped(account.used()),
          grouped(account.otherUnits()),
          grouped(account.outOfScope()),
          grouped(account.rejected()),
          account.indicator() + " (" + account.table() + ")");
    }
    table.print(out());
    collected.tables().stream()
        .filter(check -> check.lines().all() > 0)
        .forEach(check -> out().println(lines(check)));
    if (!collected.audit().isEmpty()) {
      out()
          .println(
              Count.of(collected.audit().size(), "record")
                  + " whose published value is not that of the rule: differences.csv");
    }
    out().println("Written to " + target);
  }

  private static String lines(TableCheck table) {
    LineAccount lines = table.lines();
    return "%s: %s lines = %s of headers + %s empty + %s of records + %s rejected"
        .formatted(
            table.table(),
            grouped(lines.all()),
            grouped(lines.headers()),
            grouped(lines.empty()),
            grouped(lines.records()),
            grouped(lines.rejected()));
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
