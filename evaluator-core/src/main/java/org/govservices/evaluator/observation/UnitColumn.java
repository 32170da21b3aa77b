package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SheetFile.NamedCell;
import org.govservices.evaluator.input.TableFile;

/**
 * Whose rows are whose: by the codes in the column {@code unit}, or all of one unit where the
 * file's name or a cell says which. Codes that no unit has are told when the whole column is known,
 * since a column of names is one mistake and not one for each row.
 */
final class UnitColumn {
  private static final String COLUMN = "unit";
  private static final int ONE_MISTAKE = 3;

  private final ObservationReader reader;
  private final Roster roster;
  private final TableFile table;
  private final Optional<NamedCell> one;
  private final Problems problems;
  private final List<NamedCell> unknown = new ArrayList<>();
  private int oneUnit = -1;

  /**
   * Begins a table.
   *
   * @param one the code of the unit that all rows are of; empty when rows name their units
   */
  UnitColumn(ObservationReader reader, TableFile table, Optional<NamedCell> one) {
    this.reader = reader;
    this.roster = reader.roster();
    this.table = table;
    this.one = one;
    this.problems = reader.problems();
    one.filter(code -> !code.text().isEmpty())
        .ifPresent(code -> oneUnit = unit(code.text(), code.place()));
  }

  /** The columns that a table of this sort must have. */
  List<String> required() {
    return one.isPresent() ? List.of() : List.of(COLUMN);
  }

  /** Whether a column holds the codes. */
  static boolean is(String column) {
    return column.equals(COLUMN);
  }

  /** The unit that a row is of; −1 when it is none, which is told once for the row. */
  int check(TableFile.Row row) {
    if (one.isPresent()) {
      return oneUnit;
    }
    if (row.isRefused(COLUMN, problems)) {
      return -1;
    }
    return unit(row.get(COLUMN), row.place(COLUMN));
  }

  /** The unit that a row is of, or −1, without a word. */
  int orNone(TableFile.Row row) {
    return one.isPresent() ? oneUnit : roster.indexOf(row.get(COLUMN)).orElse(-1);
  }

  private int unit(String code, Place place) {
    if (roster.size() == 0) {
      return -1;
    }
    int unit = roster.indexOf(code).orElse(-1);
    if (unit < 0) {
      unknown.add(new NamedCell(code, place));
    } else if (reader.isRolledUp(unit, place)) {
      return -1;
    }
    return unit;
  }

  /** Reports the codes that no unit has. */
  void report() {
    List<NamedCell> names =
        unknown.stream().filter(cell -> !roster.named(cell.text()).isEmpty()).toList();
    Set<String> different = new LinkedHashSet<>();
    names.forEach(name -> different.add(name.text()));
    boolean oneMistake =
        one.isEmpty() && different.size() >= ONE_MISTAKE && names.size() * 2 > unknown.size();
    if (oneMistake) {
      NamedCell first = names.get(0);
      problems.add(
          table.header(COLUMN),
          names.size()
              + " cells of column '"
              + table.nameInFile(COLUMN)
              + "' hold names of units, not codes ("
              + first.text()
              + " is "
              + String.join(" or ", roster.named(first.text()))
              + ")"
              + table
                  .columnOf(roster.codes())
                  .map(column -> "; take column '" + column + "', which holds codes")
                  .orElse("; write codes"));
    }
    unknown.stream()
        .filter(cell -> !(oneMistake && names.contains(cell)))
        .forEach(
            cell -> {
              String message = roster.noUnit(cell.text());
              problems.add(
                  cell.place(),
                  message,
                  cell.text().matches("\\d+\\.0+") ? "a code as a decimal" : message);
            });
  }
}
