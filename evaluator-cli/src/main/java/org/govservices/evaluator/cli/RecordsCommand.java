package org.govservices.evaluator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govservices.evaluator.evaluation.spec.EvaluationSpec;
import org.govservices.evaluator.evaluation.spec.Inputs;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.FrameworkReader;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.UnitsReader;
import org.govservices.evaluator.records.Metric;
import org.govservices.evaluator.records.OpenRecords;
import org.govservices.evaluator.records.Query;
import org.govservices.evaluator.records.RecordListing;
import org.govservices.evaluator.reports.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Lists the records behind a value. */
@Command(
    name = "records",
    description = {
      "List the records behind a unit's value of an indicator, those that lost points first.",
      "For a unit with parts, the records of its parts."
    })
final class RecordsCommand extends EvaluatorCommand {
  @Mixin private EvaluationArgument evaluation;

  @Parameters(index = "1", paramLabel = "UNIT", description = "A unit's code, or its exact name.")
  private String unit;

  @Parameters(
      index = "2",
      paramLabel = "INDICATOR",
      description = "An indicator's id, or its exact name.")
  private String indicator;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many records at most; ${DEFAULT-VALUE} if not given.")
  private long limit;

  @Mixin private EngineOptions engine;

  @Mixin private TableOutput output;

  @Override
  void validate() {
    if (limit < 1) {
      throw usageError("--limit is " + limit + "; expected 1 or more");
    }
  }

  @Override
  ExitCode execute() {
    EvaluationSpec spec = evaluation.spec(engine.settings());
    if (!spec.hasRecords()) {
      throw usageError(spec.file() + " has no observations with 'layout: records'");
    }
    Framework framework = FrameworkReader.read(spec.framework());
    Roster roster = UnitsReader.read(spec.units(), Set.of());
    List<String> units = new ArrayList<>();
    int found = NamedUnit.find(roster, unit, this::usageError);
    String id = NamedIndicator.find(framework, indicator, this::usageError);
    addParts(roster, found, units);
    RecordListing listing;
    List<Path> inputs = new ArrayList<>(spec.inputs());
    try (OpenRecords records = OpenRecords.open(spec, framework)) {
      Metric metric =
          records.definitions().metric(id).orElseThrow(() -> notFromRecords(spec, id, found));
      listing = RecordListing.of(records.session(), query(metric), units, limit);
      inputs.addAll(records.files());
    }
    Table table = new Table(listing.columns(), listing.rows());
    output.write(table, inputs);
    if (onTerminal()) {
      TextTable text = new TextTable();
      text.row(table.columns().toArray(String[]::new));
      table.rows().forEach(row -> text.row(row.toArray(String[]::new)));
      text.print(out());
    } else {
      out().print(table.csv());
    }
    return ExitCode.OK;
  }

  private Query query(Metric metric) {
    return metric
        .records()
        .orElseThrow(() -> usageError(metric.file() + " has no query for its records"));
  }

  private ParameterException notFromRecords(EvaluationSpec spec, String id, int unit) {
    ObservationTable values = Inputs.read(spec).observations().table();
    Observation value = values.at(unit, values.indicators().indexOf(id));
    return usageError(
        "'"
            + id
            + "' does not come from records: no definition feeds it; its value of "
            + values.roster().get(unit).code()
            + " is that at "
            + value.place());
  }

  /** The unit itself, or all of its parts that have no parts. */
  private static void addParts(Roster roster, int unit, List<String> codes) {
    List<Integer> parts = roster.parts(unit);
    if (parts.isEmpty()) {
      codes.add(roster.get(unit).code());
    }
    parts.forEach(part -> addParts(roster, part, codes));
  }
}
