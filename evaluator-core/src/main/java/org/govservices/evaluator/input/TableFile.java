package org.govservices.evaluator.input;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A file that holds one table: named columns, and rows whose fields know their places. */
public class TableFile {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

  private final String name;
  private final Places places;
  private final Map<String, Integer> columns;
  private final List<Line> rows;

  /**
   * A table as read.
   *
   * @param columns the header: each column's field, from 0
   */
  TableFile(String name, Places places, Map<String, Integer> columns, List<Line> rows) {
    this.name = name;
    this.places = places;
    this.columns = columns;
    this.rows = rows;
  }

  /** Where things stand in a file of this sort. */
  interface Places {
    /** The header of a column, from 0. */
    Place header(int field);

    /** A field of a line, from 0. */
    Place field(int line, int field);
  }

  /**
   * One row.
   *
   * @param number its line
   * @param fields what its cells say; rows of a sheet may be shorter than the header
   * @param refused by the field: why what stands there cannot be taken, whatever is expected
   */
  record Line(int number, List<String> fields, Map<Integer, String> refused) {
    String get(int field) {
      return field < fields.size() ? fields.get(field) : "";
    }
  }

  /** The file's name as the user knows it. */
  public String name() {
    return name;
  }

  /** The names of the columns, in their order. */
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /** The place of the header. */
  public Place header() {
    return places.header(0);
  }

  /** The place of a column's header. */
  public Place header(String column) {
    return places.header(columns.get(column));
  }

  /**
   * The same table with the columns that are wanted, under the names by which they are asked for;
   * rows that say nothing in any of them are left out. A wanted column that is missing is reported.
   *
   * @param wanted by the name to give it, the column's name in the file
   */
  public TableFile select(Map<String, String> wanted, Problems problems) {
    require(wanted.values(), problems);
    Map<String, Integer> selected = new LinkedHashMap<>();
    wanted.forEach(
        (asked, column) -> {
          if (columns.containsKey(column)) {
            selected.put(asked, columns.get(column));
          }
        });
    List<Line> filled =
        rows.stream()
            .filter(
                line ->
                    selected.values().stream()
                        .anyMatch(f -> !line.get(f).isEmpty() || line.refused().containsKey(f)))
            .toList();
    return new TableFile(name, places, selected, filled);
  }

  /** Reports the required columns that are missing. */
  public boolean require(Collection<String> required, Problems problems) {
    List<String> missing = required.stream().filter(c -> !columns.containsKey(c)).toList();
    missing.forEach(
        column ->
            problems.add(
                header(),
                "column '" + column + "' is missing" + Problems.maybe(column, columns())));
    return missing.isEmpty();
  }

  /** Reports the columns that a file of this sort does not have. */
  public void allow(Collection<String> known, Problems problems) {
    columns().stream()
        .filter(column -> !known.contains(column))
        .forEach(
            column ->
                problems.add(
                    header(column),
                    "unknown column '" + column + "'" + Problems.maybe(column, known)));
  }

  /** Hands every row to the reader, in order. */
  public void forEach(Consumer<Row> reader) {
    rows.forEach(line -> reader.accept(new Row(line)));
  }

  /** One row, read by column names. */
  public final class Row {
    private final Line line;

    private Row(Line line) {
      this.line = line;
    }

    /** The field of a column; empty when the file has no such column. */
    public String get(String column) {
      Integer field = columns.get(column);
      return field == null ? "" : line.get(field);
    }

    /** Reports a field that cannot be taken, whatever is expected there: a formula, say. */
    public boolean isRefused(String column, Problems problems) {
      return isRefused(column, place(column), problems);
    }

    /** As {@link #isRefused(String, Problems)}, reported at a place that says more. */
    public boolean isRefused(String column, Place at, Problems problems) {
      Integer field = columns.get(column);
      String reason = field == null ? null : line.refused().get(field);
      if (reason != null) {
        problems.add(at, reason);
      }
      return reason != null;
    }

    /** Reports every field of the row that cannot be taken. */
    public boolean isRefused(Problems problems) {
      return columns().stream().filter(column -> isRefused(column, problems)).count() > 0;
    }

    /** The number in a field; empty when there is none, and reported when it is not a number. */
    public OptionalDouble number(String column, Problems problems) {
      return number(column, place(column), problems);
    }

    /** As {@link #number(String, Problems)}, a problem reported at a place that says more. */
    public OptionalDouble number(String column, Place at, Problems problems) {
      String text = get(column);
      if (text.isEmpty()) {
        return OptionalDouble.empty();
      }
      if (!NUMBER.matcher(text).matches()) {
        problems.add(at, "found '" + text + "'; expected a number such as 96.73");
        return OptionalDouble.empty();
      }
      if (!NumberForm.isSensible(text)) {
        problems.add(at, "found " + text + "; expected " + NumberForm.MAGNITUDES);
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(Double.parseDouble(text));
    }

    /** Where a column's field stands. */
    public Place place(String column) {
      Integer field = columns.get(column);
      return places.field(line.number(), field == null ? -1 : field);
    }

    /** Where the row stands. */
    public Place place() {
      return places.field(line.number(), 0);
    }
  }
}
