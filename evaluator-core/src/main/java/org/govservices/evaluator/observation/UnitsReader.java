package org.govservices.evaluator.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.govservices.evaluator.input.DataFile;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TableFile;
import org.govservices.evaluator.text.LocalText;

/** Reads {@code units.csv}. */
public final class UnitsReader {
  private static final Set<String> OWN_COLUMNS =
      Set.of("code", "kind", "name_en", "name_zh", "parent");

  private UnitsReader() {}

  /** Reads a roster whose parts have no weights. */
  public static Roster read(DataFile data, Set<String> denominators) {
    return read(data, denominators, Optional.empty());
  }

  /**
   * Reads a roster.
   *
   * @param denominators columns that must be there and hold numbers above 0 where they hold
   *     anything
   * @param partWeights a column that must hold a number above 0 for every unit with a parent
   * @throws org.govservices.evaluator.input.InvalidInputException with all problems
   */
  public static Roster read(DataFile data, Set<String> denominators, Optional<String> partWeights) {
    Problems problems = new Problems();
    return read(data.read(problems), denominators, partWeights, problems);
  }

  /**
   * As {@link #read(DataFile, Set, Optional)}, of a table that was read.
   *
   * @param problems what is wrong with its rows so far
   */
  public static Roster read(
      TableFile file, Set<String> denominators, Optional<String> partWeights, Problems problems) {
    boolean whole = problems.isEmpty();
    boolean complete = file.require(List.of("code", "kind"), problems);
    if (!file.columns().contains("name_en") && !file.columns().contains("name_zh")) {
      problems.add(file.header(), "column 'name_en' or 'name_zh' is missing");
      complete = false;
    }
    if (partWeights.isPresent() && !hasWeights(file, partWeights.get(), problems)) {
      complete = false;
    }
    if (!file.require(denominators, problems) || !complete) {
      problems.throwIfAny();
    }
    List<Unit> units = new ArrayList<>();
    Map<String, Place> codes = new HashMap<>();
    file.forEach(
        row -> {
          String code = row.get("code");
          if (code.isEmpty()) {
            problems.add(row.place("code"), "the code is empty");
          }
          Place earlier = codes.putIfAbsent(code, row.place("code"));
          if (earlier != null) {
            problems.add(
                row.place("code"), "unit '" + code + "' is a duplicate; first at " + earlier);
          }
          if (row.get("kind").isEmpty()) {
            problems.add(row.place("kind"), "the kind is empty");
          }
          denominators.forEach(column -> checkAboveZero(row, column, "divide by", problems));
          partWeights
              .filter(column -> parent(row).isPresent())
              .ifPresent(column -> checkWeight(row, column, denominators, problems));
          LocalText name = name(row);
          if (name == null) {
            problems.add(row.place(), "unit '" + code + "' has no name");
          } else if (earlier == null) {
            units.add(new Unit(code, row.get("kind"), name, parent(row), groups(file, row)));
          }
        });
    if (units.isEmpty() && problems.isEmpty()) {
      problems.add(Place.of(file.name()), "there are no units");
    }
    if (whole) { // a parent may stand in a row that could not be read
      checkParents(file, codes.keySet(), problems);
    }
    checkCycles(file, problems);
    problems.throwIfAny();
    return new Roster(units);
  }

  private static boolean hasWeights(TableFile file, String column, Problems problems) {
    boolean has = file.columns().contains(column) && !OWN_COLUMNS.contains(column);
    if (!has) {
      problems.add(
          file.header(),
          (OWN_COLUMNS.contains(column)
                  ? "column '" + column + "' holds no weights"
                  : "column '" + column + "' is missing")
              + "; the framework weights the mean of a unit's parts by it; expected a column of"
              + " numbers above 0, or another named as `roll-up: {weighted-mean: {by: COLUMN}}`");
    }
    return has;
  }

  private static void checkWeight(
      TableFile.Row row, String column, Set<String> checked, Problems problems) {
    if (row.get(column).isEmpty()) {
      problems.add(
          row.place(column),
          "unit '"
              + row.get("code")
              + "' has no "
              + column
              + "; expected a number above 0 to weight by in the mean of unit '"
              + row.get("parent")
              + "'");
    } else if (!checked.contains(column)) {
      checkAboveZero(row, column, "weight by", problems);
    }
  }

  private static void checkAboveZero(
      TableFile.Row row, String column, String use, Problems problems) {
    OptionalDouble number = row.number(column, problems);
    if (number.isPresent() && !(number.getAsDouble() > 0)) {
      problems.add(
          row.place(column), "found " + row.get(column) + "; expected a number above 0 to " + use);
    }
  }

  private static void checkParents(TableFile file, Set<String> codes, Problems problems) {
    file.forEach(
        row ->
            parent(row)
                .filter(parent -> !codes.contains(parent))
                .ifPresent(
                    parent ->
                        problems.add(
                            row.place("parent"),
                            "no unit '" + parent + "'" + Problems.maybe(parent, codes))));
  }

  private static void checkCycles(TableFile file, Problems problems) {
    Map<String, String> parents = new HashMap<>();
    file.forEach(row -> parent(row).ifPresent(parent -> parents.put(row.get("code"), parent)));
    file.forEach(
        row -> {
          String code = row.get("code");
          Set<String> above = new HashSet<>();
          String next = parents.get(code);
          while (next != null && above.add(next)) {
            next = parents.get(next);
          }
          if (above.contains(code)) {
            problems.add(
                row.place("parent"),
                "unit '" + code + "' is above itself, by way of '" + parents.get(code) + "'");
          }
        });
  }

  private static LocalText name(TableFile.Row row) {
    String en = row.get("name_en");
    String zh = row.get("name_zh");
    return en.isEmpty() && zh.isEmpty()
        ? null
        : new LocalText(en.isEmpty() ? null : en, zh.isEmpty() ? null : zh);
  }

  private static Optional<String> parent(TableFile.Row row) {
    return Optional.of(row.get("parent")).filter(code -> !code.isEmpty());
  }

  private static Map<String, String> groups(TableFile file, TableFile.Row row) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (String column : file.columns()) {
      if (!OWN_COLUMNS.contains(column) && !row.get(column).isEmpty()) {
        groups.put(column, row.plainly(column));
      }
    }
    return groups;
  }
}
