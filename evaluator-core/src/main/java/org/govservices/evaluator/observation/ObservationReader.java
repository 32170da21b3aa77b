package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.number.NumberText;

/**
 * Reads the observation files of an evaluation into one table. Where two files give the same cell
 * the earlier file wins, and the conflict is kept when they differ.
 */
public final class ObservationReader {
  private static final int SHOWN_ABSENT = 20;

  private final Roster roster;
  private final List<String> indicators;
  private final Problems problems = new Problems();
  private final Cell[][] cells;
  private final List<Conflict> conflicts = new ArrayList<>();
  private final Map<String, Integer> indicatorIndex = new HashMap<>();

  private ObservationReader(Roster roster, List<String> indicators) {
    this.roster = roster;
    this.indicators = indicators;
    this.cells = new Cell[indicators.size()][roster.size()];
    for (int i = 0; i < indicators.size(); i++) {
      indicatorIndex.put(indicators.get(i), i);
    }
  }

  /** A cell with the index of the file that gave it. */
  record Cell(Observation observation, int file) {}

  /**
   * Two files that give different values for a cell.
   *
   * @param unit code
   * @param indicator id
   * @param kept what counts, with its place
   * @param other what does not, with its place
   */
  public record Conflict(String unit, String indicator, String kept, String other) {}

  /**
   * What was read.
   *
   * @param absent cells that no file gives
   */
  public record Observations(
      ObservationTable table, List<Conflict> conflicts, List<AbsentCell> absent) {}

  /** A cell that no file gives. */
  public record AbsentCell(String unit, String indicator) {}

  /**
   * Reads all files.
   *
   * @param edition of the framework; a row of another edition is an error
   * @param absent the status of a cell that no file gives; none: such a cell is an error
   * @param where the place to name for absent cells
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static Observations read(
      List<ObservationFile> files,
      Roster roster,
      List<String> indicators,
      String edition,
      Optional<Status> absent,
      Place where) {
    ObservationReader reader = new ObservationReader(roster, indicators);
    for (int f = 0; f < files.size(); f++) {
      int index = f;
      ObservationFile file = files.get(f);
      reader.problems.collect(
          () -> {
            CsvFile csv = CsvFile.read(file.file(), file.encoding());
            CellReader cellReader =
                file.layout() == ObservationFile.Layout.LONG
                    ? new LongReader(reader, file, csv, index, edition)
                    : new WideReader(reader, file, csv, index);
            cellReader.read();
            return csv;
          });
    }
    return reader.table(absent, where);
  }

  /** One layout of observation files. */
  interface CellReader {
    void read();
  }

  Problems problems() {
    return problems;
  }

  /** The index of a unit's code; reports and returns −1 when there is no such unit. */
  int unit(String code, Place place) {
    return roster
        .indexOf(code)
        .orElseGet(
            () -> {
              problems.add(place, "no unit '" + code + "'" + Problems.maybe(code, roster.codes()));
              return -1;
            });
  }

  /** The index of a unit's code, or −1, without a word. */
  int unitOrNone(String code) {
    return roster.indexOf(code).orElse(-1);
  }

  /** The index of an indicator's id; reports and returns −1 when there is no such indicator. */
  int indicator(String id, Place place) {
    Integer index = indicatorIndex.get(id);
    if (index == null) {
      problems.add(place, "no indicator '" + id + "'" + Problems.maybe(id, indicators));
      return -1;
    }
    return index;
  }

  void put(int unit, int indicator, Cell cell) {
    Cell earlier = cells[indicator][unit];
    if (earlier == null) {
      cells[indicator][unit] = cell;
    } else if (earlier.file() == cell.file()) {
      problems.add(
          cell.observation().place(),
          "unit '"
              + roster.get(unit).code()
              + "', indicator '"
              + indicators.get(indicator)
              + "' stands a second time; first at "
              + earlier.observation().place());
    } else if (!Objects.equals(earlier.observation().value(), cell.observation().value())
        || earlier.observation().status() != cell.observation().status()) {
      conflicts.add(
          new Conflict(
              roster.get(unit).code(), indicators.get(indicator), shown(earlier), shown(cell)));
    }
  }

  private static String shown(Cell cell) {
    Observation observation = cell.observation();
    String what =
        observation.value().isPresent()
            ? NumberText.shortest(observation.value().getAsDouble())
            : observation.status().keyword();
    return what
        + " ("
        + observation.origin().keyword()
        + ", "
        + observation.place().withoutFolder()
        + ")";
  }

  private Observations table(Optional<Status> absent, Place where) {
    List<AbsentCell> absentCells = new ArrayList<>();
    ObservationTable table =
        ObservationTable.of(
            roster,
            indicators,
            (unit, indicator) -> {
              Cell cell = cells[indicator][unit];
              if (cell != null) {
                return cell.observation();
              }
              absentCells.add(new AbsentCell(roster.get(unit).code(), indicators.get(indicator)));
              return Observation.gap(
                  absent.orElse(Status.FAILED), Origin.DECIDED, "in no observation file", where);
            });
    // With broken rows about, absent cells are mostly their consequence.
    if (absent.isEmpty() && problems.isEmpty()) {
      absentCells.stream()
          .limit(SHOWN_ABSENT)
          .forEach(
              cell ->
                  problems.add(
                      where,
                      "no file gives unit '"
                          + cell.unit()
                          + "', indicator '"
                          + cell.indicator()
                          + "'; add the cell, or state `absent:`"));
      if (absentCells.size() > SHOWN_ABSENT) {
        problems.add(where, (absentCells.size() - SHOWN_ABSENT) + " more cells are in no file");
      }
    }
    problems.throwIfAny();
    return new Observations(table, List.copyOf(conflicts), List.copyOf(absentCells));
  }
}
