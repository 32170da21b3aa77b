package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;

/**
 * Reads the observation files of an evaluation into one table per edition. Where two files give the
 * same cell, the evaluation says which is taken.
 */
public final class ObservationReader {
  private static final int SHOWN_ABSENT = 20;

  private final Extent extent;
  private final List<ObservationFile> files;
  private final Roster roster;
  private final List<String> indicators;
  private final Problems problems = new Problems();
  private final Precedence precedence;
  private final Map<String, Integer> indicatorIndex = new HashMap<>();

  private ObservationReader(Extent extent, List<ObservationFile> files) {
    this.extent = extent;
    this.files = files;
    this.roster = extent.roster();
    this.indicators = extent.indicators();
    this.precedence = new Precedence(extent, files, problems);
    for (int i = 0; i < indicators.size(); i++) {
      indicatorIndex.put(indicators.get(i), i);
    }
  }

  /**
   * What the files are to give.
   *
   * @param roster empty when the units are not known: codes are then not judged
   * @param indicators ids; empty when they are not known, and then not judged, nor are values
   * @param answers by id, of indicators whose cells are not plain numbers
   * @param editions this edition, then the earlier ones, the latest first; another one is an error;
   *     empty when they are not known, and then not judged
   * @param rolledUp units that have no observations of their own
   * @param absent the status of a cell of this edition that no file gives; none: such a cell is an
   *     error
   * @param tolerances between sources
   */
  public record Extent(
      Roster roster,
      List<String> indicators,
      Map<String, Answers> answers,
      List<String> editions,
      Set<Integer> rolledUp,
      Optional<Status> absent,
      Tolerances tolerances) {
    /** Defensive copies. */
    public Extent {
      indicators = List.copyOf(indicators);
      answers = Map.copyOf(answers);
      editions = List.copyOf(editions);
      rolledUp = Set.copyOf(rolledUp);
    }
  }

  /**
   * What was read.
   *
   * @param table this edition's
   * @param earlier one table for each earlier edition, the latest first
   * @param disagreements beyond the tolerance, in the order of the sources
   * @param gaveWay statuses of earlier sources that gave way, each with what was taken instead
   * @param notTaken how much of each source earlier ones give too
   * @param absent cells of this edition that no file gives
   */
  public record Observations(
      ObservationTable table,
      List<ObservationTable> earlier,
      List<SourcePair> disagreements,
      List<SourcePair> gaveWay,
      List<NotTaken> notTaken,
      List<AbsentCell> absent) {
    /** Defensive copies. */
    public Observations {
      earlier = List.copyOf(earlier);
      disagreements = List.copyOf(disagreements);
      gaveWay = List.copyOf(gaveWay);
      notTaken = List.copyOf(notTaken);
      absent = List.copyOf(absent);
    }
  }

  /** A cell that no file gives. */
  public record AbsentCell(String unit, String indicator) {}

  /**
   * Reads all files.
   *
   * @param collected from records, for the entry among the files that asks for them
   * @param where the place to name for absent cells
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static Observations read(
      List<ObservationFile> files, List<CollectedCell> collected, Extent extent, Place where) {
    ObservationReader reader = new ObservationReader(extent, files);
    reader.readAll(collected);
    return reader.observations(where);
  }

  /**
   * Reads all files for their problems alone, as far as the extent is known.
   *
   * @param extent with empty parts for what is not known
   */
  public static Problems check(List<ObservationFile> files, Extent extent) {
    ObservationReader reader = new ObservationReader(extent, files);
    reader.readAll(List.of());
    return reader.problems;
  }

  private void readAll(List<CollectedCell> collected) {
    for (int f = 0; f < files.size(); f++) {
      int index = f;
      ObservationFile file = files.get(f);
      if (file.layout() == ObservationFile.Layout.RECORDS) {
        collected.forEach(cell -> put(cell, file, index));
        continue;
      }
      problems.collect(
          () -> {
            TableFile table = file.table(problems);
            CellReader cellReader =
                file.layout() == ObservationFile.Layout.LONG
                    ? new LongReader(this, file, table, index)
                    : new WideReader(this, file, table, index);
            cellReader.read();
            return table;
          });
    }
  }

  /** One layout of observation files. */
  interface CellReader {
    void read();
  }

  Problems problems() {
    return problems;
  }

  /** The edition of a file's rows that name none. */
  String edition(ObservationFile file) {
    return file.edition().orElse(extent.editions().isEmpty() ? "" : extent.editions().get(0));
  }

  /** Whether an edition is to be read; reports when it is not. */
  boolean isEdition(String edition, Place place) {
    boolean known = extent.editions().isEmpty() || precedence.hasEdition(edition);
    if (!known) {
      problems.add(
          place,
          "found edition "
              + edition
              + "; expected "
              + String.join(" or ", extent.editions())
              + " (the framework's, or one of the evaluation's `earlier-editions`)");
    }
    return known;
  }

  /**
   * The index of a unit's code; reports and returns −1 when there is no such unit or it is to have
   * no observations.
   */
  int unit(String code, Place place) {
    int unit = unitOrNone(code);
    if (roster.size() == 0) {
      return -1;
    }
    if (unit < 0) {
      problems.add(place, "no unit '" + code + "'" + Problems.maybe(code, roster.codes()));
    } else if (extent.rolledUp().contains(unit)) {
      problems.add(
          place,
          "unit '" + code + "' is rolled up from its parts; expected no observations of its own");
      return -1;
    }
    return unit;
  }

  /** The index of a unit's code, or −1, without a word. */
  int unitOrNone(String code) {
    return roster.indexOf(code).orElse(-1);
  }

  /** The index of an indicator's id; reports and returns −1 when there is no such indicator. */
  int indicator(String id, Place place) {
    Integer index = indicatorIndex.get(id);
    if (indicators.isEmpty()) {
      return -1;
    }
    if (index == null) {
      problems.add(place, "no indicator '" + id + "'" + Problems.maybe(id, indicators));
      return -1;
    }
    return index;
  }

  /** The place of a value, with the indicator that it is of. */
  Place place(TableFile.Row row, String column, int indicator) {
    return row.place(column).node(indicators.get(indicator));
  }

  /**
   * The value in a field that is not empty; reports one that the indicator cannot have. Of an
   * unknown indicator there is none.
   */
  OptionalDouble value(TableFile.Row row, String column, int indicator) {
    if (indicator < 0) {
      return OptionalDouble.empty();
    }
    Answers words = extent.answers().get(indicators.get(indicator));
    Place place = place(row, column, indicator);
    if (words == null) {
      return row.number(column, place, problems);
    }
    OptionalDouble number = words.number(row.get(column));
    if (number.isEmpty()) {
      problems.add(place, "found '" + row.get(column) + "'; expected " + words.expected());
    }
    return number;
  }

  /** What a field says, where the indicator's cells are not plain numbers; else empty. */
  String answer(TableFile.Row row, String column, int indicator) {
    return extent.answers().containsKey(indicators.get(indicator)) ? row.get(column) : "";
  }

  private void put(CollectedCell collected, ObservationFile file, int index) {
    Place place = collected.observation().place();
    int unit = unit(collected.unit(), place);
    int indicator = indicator(collected.indicator(), place);
    if (unit >= 0 && indicator >= 0) {
      put(edition(file), unit, indicator, collected.observation(), index);
    }
  }

  void put(String edition, int unit, int indicator, Observation given, int file) {
    if (precedence.hasEdition(edition)) {
      precedence.put(edition, unit, indicator, given, file);
    }
  }

  private Observations observations(Place where) {
    List<AbsentCell> absent = new ArrayList<>();
    List<ObservationTable> tables = new ArrayList<>();
    for (String edition : precedence.editions()) {
      boolean thisEdition = tables.isEmpty();
      tables.add(
          ObservationTable.of(
              roster,
              indicators,
              (unit, indicator) -> {
                Observation taken = precedence.taken(edition, unit, indicator);
                if (taken != null) {
                  return taken;
                }
                if (extent.rolledUp().contains(unit)) {
                  return Observation.gap(
                      Status.NOT_APPLICABLE, Origin.DECIDED, Observation.ROLLED_UP, where);
                }
                if (thisEdition) {
                  absent.add(new AbsentCell(roster.get(unit).code(), indicators.get(indicator)));
                }
                return Observation.gap(
                    extent.absent().orElse(Status.FAILED),
                    Origin.DECIDED,
                    Observation.IN_NO_FILE,
                    where);
              }));
    }
    // With broken rows about, absent cells are mostly their consequence.
    if (extent.absent().isEmpty() && problems.isEmpty()) {
      refuse(absent, where);
    }
    problems.throwIfAny();
    return new Observations(
        tables.get(0),
        tables.subList(1, tables.size()),
        precedence.disagreements(),
        precedence.gaveWay(),
        precedence.notTaken(),
        absent);
  }

  private void refuse(List<AbsentCell> absent, Place where) {
    absent.stream()
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
    if (absent.size() > SHOWN_ABSENT) {
      problems.add(where, (absent.size() - SHOWN_ABSENT) + " more cells are in no file");
    }
  }
}
