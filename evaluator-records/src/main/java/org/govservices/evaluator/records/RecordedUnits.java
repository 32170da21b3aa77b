package org.govservices.evaluator.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.lint.Finding;
import org.govservices.evaluator.lint.UnitsOfRecords;
import org.govservices.evaluator.observation.Roster;

/** The units that a table's records name, over all metrics that count them. */
final class RecordedUnits {
  private static final int NAMED = 10;

  private final RecordTable table;
  private final Roster roster;

  /** Records of units that the evaluation does not have: the most that one metric counts. */
  private final Map<String, Long> others = new TreeMap<>();

  private final Set<String> without = new TreeSet<>();

  private final Set<String> with = new TreeSet<>();

  RecordedUnits(RecordTable table, Roster roster) {
    this.table = table;
    this.roster = roster;
  }

  /**
   * Takes what a metric found.
   *
   * @param expected codes of the units that have its indicator
   */
  void add(Map<String, Long> recordsByUnit, Set<String> expected) {
    with.addAll(recordsByUnit.keySet());
    without.addAll(expected);
    recordsByUnit.forEach(
        (unit, records) -> {
          if (roster.indexOf(unit).isEmpty()) {
            others.merge(unit, records, Math::max);
          }
        });
    without.removeAll(with);
  }

  /** Reports other units where the table refuses them. */
  void refuse(Problems problems) {
    if (table.otherUnits() == RecordTable.OtherUnits.REFUSE && !others.isEmpty()) {
      problems.add(table.place(), otherUnits().orElseThrow());
    }
  }

  /** The other units with their numbers of records, in words; empty when there are none. */
  Optional<String> otherUnits() {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<String> codes = new ArrayList<>();
    roster.units().forEach(unit -> codes.add(unit.code()));
    List<String> named = new ArrayList<>();
    others.forEach((code, records) -> named.add(named(code, records, codes)));
    return Optional.of(
        "records of '"
            + table.name()
            + "' name units that units.csv does not have: "
            + list(named));
  }

  private static String named(String code, long records, List<String> codes) {
    String maybe =
        codes.stream()
            .filter(known -> code.matches("\\Q" + known.replace("\\E", "") + "\\E0+"))
            .findFirst()
            .map(known -> "; maybe '" + known + "'?")
            .orElseGet(() -> Problems.maybe(code, codes));
    return "'" + code + "' (" + records + (records == 1 ? " record" : " records") + maybe + ")";
  }

  /** The units without a record, in words; empty when all have some, or none has. */
  private Optional<String> withoutRecords() {
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "no record of '" + table.name() + "' counts for " + list(List.copyOf(without)));
  }

  /** The warnings, at the declaration of the table. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (!isDeclared()) {
      otherUnits()
          .ifPresent(
              words -> findings.add(new Finding(UnitsOfRecords.OTHER_UNITS, table.place(), words)));
    }
    withoutRecords()
        .ifPresent(
            words ->
                findings.add(new Finding(UnitsOfRecords.WITHOUT_RECORDS, table.place(), words)));
    return findings;
  }

  /** Whether it is a declared choice that other units are passed over. */
  boolean isDeclared() {
    return table.otherUnits() == RecordTable.OtherUnits.PASS_OVER;
  }

  private static String list(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
  }
}
