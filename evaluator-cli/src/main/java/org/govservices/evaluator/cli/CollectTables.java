package org.govservices.evaluator.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.observation.CollectedCell;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.records.CollectedRecords;
import org.govservices.evaluator.records.RecordAudit;
import org.govservices.evaluator.records.TableCheck;
import org.govservices.evaluator.reports.output.Table;

/** The tables that a collection leaves. */
final class CollectTables {
  private static final String RECORD = "record";

  private CollectTables() {}

  /** A long observation file, which an evaluation can read as it is. */
  static Table observations(CollectedRecords collected, String edition) {
    List<List<String>> rows = new ArrayList<>();
    for (CollectedCell cell : collected.cells()) {
      Observation observation = cell.observation();
      rows.add(
          List.of(
              cell.unit(),
              cell.indicator(),
              NumberText.shortest(observation.value()),
              observation.status().keyword(),
              NumberText.shortest(observation.standardError()),
              number(observation.n()),
              edition,
              observation.origin().keyword(),
              observation.evidence()));
    }
    return new Table(
        List.of(
            "unit",
            "indicator",
            "value",
            "status",
            "standard_error",
            "n",
            "edition",
            "source",
            "evidence"),
        rows);
  }

  static Table accounts(CollectedRecords collected) {
    return new Table(
        List.of("indicator", "table", "rows", "used", "other_units", "out_of_scope", "rejected"),
        collected.accounts().stream()
            .map(
                account ->
                    List.of(
                        account.indicator(),
                        account.table(),
                        Long.toString(account.rows()),
                        Long.toString(account.used()),
                        Long.toString(account.otherUnits()),
                        Long.toString(account.outOfScope()),
                        Long.toString(account.rejected())))
            .toList());
  }

  static Table rejected(CollectedRecords collected) {
    return new Table(
        List.of("table", "file", "line", "column", "reason", RECORD),
        collected.tables().stream().flatMap(CollectTables::rejected).toList(),
        Set.of(RECORD));
  }

  private static Stream<List<String>> rejected(TableCheck table) {
    return table.rejected().stream()
        .map(
            reject ->
                List.of(
                    table.table(),
                    Place.of(reject.file()).withoutFolder(),
                    Long.toString(reject.line()),
                    reject.column(),
                    reject.reason(),
                    reject.record()));
  }

  static Table differences(CollectedRecords collected) {
    List<List<String>> rows = new ArrayList<>();
    for (RecordAudit audit : collected.audit()) {
      rows.add(
          List.of(
              audit.unit(),
              audit.indicator(),
              audit.record(),
              number(audit.published()),
              number(audit.computed())));
    }
    return new Table(List.of("unit", "indicator", "record", "published", "computed"), rows);
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(n -> NumberText.shortest(n.doubleValue())).orElse("");
  }
}
