package org.govservices.evaluator.observation;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govservices.evaluator.input.CsvFile;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.SheetFile;
import org.govservices.evaluator.input.TableForm;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.text.Keyword;

/**
 * A source of observations: a file, or a file a unit.
 *
 * @param name the file's name, or the pattern that its files have, as the log names it
 * @param parts the files; none for observations that are collected from records
 * @param edition of its rows, where they name none; empty for the framework's
 * @param origin of its values, unless a row says otherwise
 * @param form how its files are written
 * @param columns to read, by the name that a layout asks for; empty for all, under their own names
 * @param fractions ids of the indicators whose numbers are shares of 1 here, and percentages in the
 *     contract
 * @param markers the status that an empty or marked cell stands for
 * @param givesWay statuses that give way to what a later source says of the cell
 * @param tolerance within which its values agree with those of earlier sources
 */
public record ObservationFile(
    String name,
    List<Part> parts,
    Layout layout,
    Optional<String> edition,
    Origin origin,
    TableForm form,
    Map<String, String> columns,
    Set<String> fractions,
    Map<String, Status> markers,
    Set<Status> givesWay,
    Optional<Tolerance> tolerance) {
  /** Defensive copies; columns keep their order. */
  public ObservationFile {
    parts = List.copyOf(parts);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    fractions = Set.copyOf(fractions);
    markers = Map.copyOf(markers);
    givesWay = Set.copyOf(givesWay);
  }

  /**
   * One file of a source.
   *
   * @param unit the code that its name gives; empty when it gives none
   */
  public record Part(Path file, Optional<String> unit) {}

  /**
   * A table in memory: wide, with observed values.
   *
   * @param absent the status of an empty cell; none: such a cell is an error
   */
  public static ObservationFile inMemory(String name, Optional<Status> absent) {
    return new ObservationFile(
        name,
        List.of(),
        Layout.WIDE,
        Optional.empty(),
        Origin.SUBMITTED,
        TableForm.PLAIN,
        Map.of(),
        Set.of(),
        absent.map(status -> Map.of("", status)).orElse(Map.of()),
        Set.of(),
        Optional.empty());
  }

  /** The files. */
  public List<Path> files() {
    return parts.stream().map(Part::file).toList();
  }

  /** The file and whose values it holds, as the log names it. */
  String words() {
    return (layout == Layout.RECORDS ? "records" : name) + " (" + origin.keyword() + ")";
  }

  /** Reads a table; what is wrong with it as a whole is reported or thrown. */
  SheetFile.Sheet table(Part part, Problems problems) {
    Optional<SheetFile.NamedCell> named =
        part.unit()
            .map(
                code -> new SheetFile.NamedCell(code, Place.of(TextFile.displayName(part.file()))));
    if (form.sheet().isPresent()) {
      SheetFile.Sheet sheet = SheetFile.read(part.file(), form, columns, problems);
      return new SheetFile.Sheet(sheet.table(), named.or(sheet::unit));
    }
    return new SheetFile.Sheet(CsvFile.read(part.file(), form, columns, problems), named);
  }

  /** How a file is laid out. */
  public enum Layout implements Keyword {
    /** A row per cell. */
    LONG,
    /** A row per unit, a column per indicator. */
    WIDE,
    /** No file of its own: collected from the evaluation's tables of records. */
    RECORDS
  }
}
