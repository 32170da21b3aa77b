package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.govservices.evaluator.input.OddCharacter;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SheetFile;
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
  private final List<PassedOver> passedOver = new ArrayList<>();
  private final List<MaybeFraction> maybeFractions = new ArrayList<>();

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
   * @param inPercent ids of the indicators that are measured in percent
   * @param names ids of the indicators by their names, which files may say instead
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
      Set<String> inPercent,
      Map<String, Set<String>> names,
      Map<String, Answers> answers,
      List<String> editions,
      Set<Integer> rolledUp,
      Optional<Status> absent,
      Tolerances tolerances) {
    /** Defensive copies. */
    public Extent {
      indicators = List.copyOf(indicators);
      inPercent = Set.copyOf(inPercent);
      names = Map.copyOf(names);
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
   * @param passedOver rows that are declared to be no data
   * @param maybeFractions numbers that may be shares of 1
   * @param absent cells of this edition that no file gives
   */
  public record Observations(
      ObservationTable table,
      List<ObservationTable> earlier,
      List<SourcePair> disagreements,
      List<SourcePair> gaveWay,
      List<NotTaken> notTaken,
      List<PassedOver> passedOver,
      List<MaybeFraction> maybeFractions,
      List<AbsentCell> absent) {
    /** Defensive copies. */
    public Observations {
      earlier = List.copyOf(earlier);
      disagreements = List.copyOf(disagreements);
      gaveWay = List.copyOf(gaveWay);
      notTaken = List.copyOf(notTaken);
      passedOver = List.copyOf(passedOver);
      maybeFractions = List.copyOf(maybeFractions);
      absent = List.copyOf(absent);
    }
  }

  /**
   * Rows of a file that are declared to be no data.
   *
   * @param rows each in words: where it stands and what it begins with
   */
  public record PassedOver(String file, Origin origin, List<String> rows) {
    /** Defensive copy. */
    public PassedOver {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Numbers of an indicator in percent, in a source that writes others as shares of 1: 0.95 may be
   * 95 there.
   *
   * @param place of the first
   * @param text of the first
   * @param cells how many there are
   * @param fractions the indicators that the source is declared to write so
   */
  public record MaybeFraction(
      String indicator, Place place, String text, int cells, Set<String> fractions) {
    /** Defensive copy. */
    public MaybeFraction {
      fractions = Set.copyOf(fractions);
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
   * Reads one table, which need not be a file's.
   *
   * @param how it is laid out and what it is
   * @param where the place to name for absent cells
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static Observations read(
      ObservationFile how, TableFile table, Extent extent, Place where) {
    ObservationReader reader = new ObservationReader(extent, List.of(how));
    Percentages percentages =
        new Percentages(how.form().numbers(), how.fractions(), extent.inPercent());
    reader.read(how, new SheetFile.Sheet(table, Optional.empty()), 0, percentages);
    percentages.report(reader.problems);
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
      Percentages percentages =
          new Percentages(file.form().numbers(), file.fractions(), extent.inPercent());
      file.parts().forEach(part -> read(file, part, index, percentages));
      percentages.report(problems);
      percentages.maybeFractions().forEach(maybeFractions::add);
    }
  }

  private void read(
      ObservationFile file, ObservationFile.Part part, int index, Percentages percentages) {
    problems.collect(
        () -> {
          SheetFile.Sheet sheet = file.table(part, problems);
          read(file, sheet, index, percentages);
          return sheet;
        });
  }

  private void read(
      ObservationFile file, SheetFile.Sheet sheet, int index, Percentages percentages) {
    TableFile table = sheet.table();
    UnitColumn units = new UnitColumn(this, table, sheet.unit());
    Source source = new Source(file, index, table, units, percentages);
    CellReader cellReader =
        file.layout() == ObservationFile.Layout.LONG
            ? new LongReader(this, source)
            : new WideReader(this, source);
    cellReader.read();
    units.report();
    List<String> rows = table.passedOver();
    if (!rows.isEmpty()) {
      passedOver.add(new PassedOver(table.name(), file.origin(), rows));
    }
  }

  /**
   * A table that is being read.
   *
   * @param index of the file among the evaluation's
   */
  record Source(
      ObservationFile file,
      int index,
      TableFile table,
      UnitColumn units,
      Percentages percentages) {}

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

  /** Whether a unit is to have no observations of its own; reports it. */
  boolean isRolledUp(int unit, Place place) {
    boolean rolledUp = extent.rolledUp().contains(unit);
    if (rolledUp) {
      problems.add(
          place,
          "unit '"
              + roster.get(unit).code()
              + "' is rolled up from its parts; expected no observations of its own");
    }
    return rolledUp;
  }

  Roster roster() {
    return roster;
  }

  /**
   * The index of an indicator by its id, or by a name that no other has; reports and returns −1
   * when there is no such indicator.
   */
  int indicator(String said, Place place) {
    if (indicators.isEmpty()) {
      return -1;
    }
    Integer index = indicatorIndex.get(said);
    if (index != null) {
      return index;
    }
    Set<String> named = extent.names().getOrDefault(said, Set.of());
    if (named.size() == 1) {
      return indicatorIndex.get(named.iterator().next());
    }
    problems.add(
        place,
        named.isEmpty()
            ? "no indicator '"
                + said
                + "'"
                + Problems.maybe(said, named(said))
                + OddCharacter.advice(said)
            : "'"
                + said
                + "' is the name of "
                + String.join(" and of ", new TreeSet<>(named))
                + "; write the id");
    return -1;
  }

  /** What indicators are called in the language of a text: ids, or Chinese names. */
  private Collection<String> named(String said) {
    List<String> names =
        extent.names().keySet().stream().filter(ObservationReader::isChinese).sorted().toList();
    return isChinese(said) ? names : indicators;
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** The place of a value, with the indicator that it is of. */
  Place place(TableFile.Row row, String column, int indicator) {
    return row.place(column).node(indicators.get(indicator));
  }

  /**
   * The value in a field that is not empty; reports one that the indicator cannot have. Of an
   * unknown indicator there is none.
   */
  OptionalDouble value(Source source, TableFile.Row row, String column, int indicator) {
    if (indicator < 0) {
      return OptionalDouble.empty();
    }
    String id = indicators.get(indicator);
    Answers words = extent.answers().get(id);
    Place place = place(row, column, indicator);
    String text = row.get(column);
    if (words == null) {
      OptionalDouble number = row.number(column, place, asMarker(source, text), problems);
      return number.isEmpty()
          ? number
          : OptionalDouble.of(
              source.percentages().value(row, column, id, number.getAsDouble(), problems));
    }
    OptionalDouble number = words.number(row.answer(column));
    if (number.isEmpty()) {
      String odd = OddCharacter.advice(text);
      problems.add(
          place,
          "found '"
              + text
              + "'; expected "
              + words.expected()
              + (odd.isEmpty() ? asMarker(source, text) : odd));
    }
    return number;
  }

  /** What a field says, where the indicator's cells are not plain numbers; else empty. */
  String answer(TableFile.Row row, String column, int indicator) {
    return extent.answers().containsKey(indicators.get(indicator)) ? row.get(column) : "";
  }

  /** What to do if a text is no value at all, but stands for a gap. */
  static String asMarker(Source source, String text) {
    return (source.file().form().sheet().isEmpty()
                && source.file().layout() == ObservationFile.Layout.LONG)
            || text.codePoints().anyMatch(Character::isDigit)
        ? ""
        : "; if it stands for a gap, state `markers: {"
            + (text.matches("[\\p{L}]+") ? text : "\"" + text + "\"")
            + ": failed}`, or not-found, or not-applicable";
  }

  private void put(CollectedCell collected, ObservationFile file, int index) {
    Place place = collected.observation().place();
    int unit = roster.indexOf(collected.unit()).orElse(-1);
    if (unit < 0) {
      problems.add(place, roster.noUnit(collected.unit()));
    } else if (isRolledUp(unit, place)) {
      unit = -1;
    }
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
        passedOver,
        maybeFractions,
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
