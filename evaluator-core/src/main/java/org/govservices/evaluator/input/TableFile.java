package org.govservices.evaluator.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/** A file that holds one table: named columns, and rows whose fields know their places. */
public final class TableFile {
  private static final int SHOWN = 12;

  private final String name;
  private final Places places;
  private final TableForm form;
  private final Map<String, Integer> columns;
  private final Map<String, Integer> inFile;
  private final Set<String> selected;
  private final List<Line> rows;
  private final List<Line> all;
  private final List<Line> passedOver;

  /**
   * A table as read.
   *
   * @param columns the header: each column's field, from 0
   * @param all every row of the file, the header and what stands above it, too
   * @param passedOver rows that are declared to be no data
   */
  TableFile(
      String name,
      Places places,
      TableForm form,
      Map<String, Integer> columns,
      List<Line> rows,
      List<Line> all,
      List<Line> passedOver) {
    this(name, places, form, columns, columns, Set.of(), rows, all, passedOver);
  }

  private TableFile(
      String name,
      Places places,
      TableForm form,
      Map<String, Integer> columns,
      Map<String, Integer> inFile,
      Set<String> selected,
      List<Line> rows,
      List<Line> all,
      List<Line> passedOver) {
    this.name = name;
    this.places = places;
    this.form = form;
    this.columns = columns;
    this.inFile = inFile;
    this.selected = selected;
    this.rows = rows;
    this.all = all;
    this.passedOver = passedOver;
  }

  /** Where things stand in a file of this sort. */
  interface Places {
    /** The header of a column, from 0. */
    Place header(int field);

    /** A field of a line, from 0. */
    Place field(int line, int field);

    /** A row in words: "line 3". */
    String row(int line);
  }

  /**
   * One row.
   *
   * @param number its line
   * @param fields what its cells say; rows of a sheet may be shorter than the header
   * @param refused by the field: why what stands there cannot be taken, whatever is expected
   * @param percentages fields whose numbers are shown as percentages
   * @param percentFormats fields that show numbers as percentages, whatever they hold
   */
  record Line(
      int number,
      List<String> fields,
      Map<Integer, Refusal> refused,
      Set<Integer> percentages,
      Set<Integer> percentFormats) {
    static Line empty(int number) {
      return new Line(number, List.of(), Map.of(), Set.of(), Set.of());
    }

    String get(int field) {
      return field < fields.size() ? fields.get(field) : "";
    }

    /** The first text of the row. */
    String first() {
      return fields.stream().filter(field -> !field.isEmpty()).findFirst().orElse("");
    }
  }

  /**
   * Why a field cannot be taken, whatever is expected there.
   *
   * @param kind the same for all fields of one column that have one cause
   */
  record Refusal(String message, String kind) {}

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

  /** A column's name in the file, which may be another than the one it is read by. */
  public String nameInFile(String column) {
    return inFile.entrySet().stream()
        .filter(entry -> entry.getValue().equals(columns.get(column)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(column);
  }

  /** The rows that are declared to be no data, in words; empty when there is none. */
  public List<String> passedOver() {
    return passedOver.stream()
        .map(line -> places.row(line.number()) + " '" + line.first() + "'")
        .toList();
  }

  /**
   * The same table with some of its columns only, under other names. Rows without a value in them
   * are passed over.
   *
   * @param asked the name in this file by the name to read by
   * @param problems takes names that no column has
   */
  public TableFile select(Map<String, String> asked, Problems problems) {
    Map<String, Integer> selected = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    asked.forEach(
        (as, column) -> {
          if (columns.containsKey(column)) {
            selected.put(as, columns.get(column));
          } else {
            missing.add(column);
          }
        });
    missing(missing, asked.values(), problems);
    List<Line> filled =
        rows.stream()
            .filter(
                line ->
                    selected.values().stream()
                        .anyMatch(f -> !line.get(f).isEmpty() || line.refused().containsKey(f)))
            .toList();
    return new TableFile(
        name, places, form, selected, columns, asked.keySet(), filled, all, passedOver);
  }

  /** Reports the required columns that are missing. */
  public boolean require(Collection<String> required, Problems problems) {
    if (columns == inFile) {
      missing(required.stream().filter(c -> !columns.containsKey(c)).toList(), required, problems);
    } else {
      required.stream()
          .filter(c -> !columns.containsKey(c))
          .filter(c -> !selected.contains(c)) // of those it is said
          .forEach(
              column ->
                  problems.add(
                      header(),
                      "no column is read as '" + column + "'; state its name under `columns`"));
    }
    return columns.keySet().containsAll(required);
  }

  private void missing(List<String> missing, Collection<String> wanted, Problems problems) {
    Optional<Line> better = betterHeader(wanted);
    if (!missing.isEmpty() && better.isPresent()) {
      problems.add(
          header(),
          "the header holds "
              + listed(inFile.keySet())
              + "; "
              + places.row(better.get().number())
              + " holds the names that are wanted ("
              + listed(wanted.stream().filter(better.get().fields()::contains).toList())
              + "): state that it is the header"
              + form.where("header"));
      return;
    }
    missing.forEach(
        column ->
            problems.add(
                header(),
                "column '"
                    + column
                    + "' is missing"
                    + Problems.maybe(column, inFile.keySet())
                    + "; there are "
                    + listed(inFile.keySet())));
  }

  /** Another row that holds more of the names that are wanted than the header does. */
  private Optional<Line> betterHeader(Collection<String> wanted) {
    long here = wanted.stream().filter(inFile::containsKey).count();
    Line best = null;
    long most = Math.max(here, wanted.size() / 2);
    for (Line line : all) {
      long there = wanted.stream().filter(line.fields()::contains).count();
      if (there > most) {
        best = line;
        most = there;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String listed(Collection<String> names) {
    List<String> shown = names.stream().filter(n -> !n.isEmpty()).limit(SHOWN).toList();
    return shown.isEmpty()
        ? "no names"
        : String.join(", ", shown) + (names.size() > SHOWN ? ", … (" + names.size() + ")" : "");
  }

  /** Reports the columns that a file of this sort does not have. */
  public void allow(Collection<String> known, Problems problems) {
    columns().stream()
        .filter(column -> !known.contains(column))
        .forEach(
            column ->
                problems.add(
                    header(column),
                    "unknown column '"
                        + column
                        + "'"
                        + Problems.maybe(column, known)
                        + OddCharacter.advice(column)
                        + "; expected "
                        + String.join(", ", known)));
  }

  /**
   * The other column of the file whose fields have most of these texts, if it has more than half of
   * its own among them; what is read as another is no candidate.
   */
  public Optional<String> columnOf(Collection<String> texts) {
    String best = null;
    long most = 0;
    for (Map.Entry<String, Integer> column : inFile.entrySet()) {
      long filled = rows.stream().filter(r -> !r.get(column.getValue()).isEmpty()).count();
      long known = rows.stream().filter(r -> texts.contains(r.get(column.getValue()))).count();
      if (known > most && known * 2 > filled) {
        best = column.getKey();
        most = known;
      }
    }
    return Optional.ofNullable(best);
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
      Refusal reason = field == null ? null : line.refused().get(field);
      if (reason != null) {
        problems.add(at, reason.message(), reason.kind() + " in " + column);
      }
      return reason != null;
    }

    /** Reports every field of the row that cannot be taken. */
    public boolean isRefused(Problems problems) {
      return columns().stream().filter(column -> isRefused(column, problems)).count() > 0;
    }

    /** The number in a field; empty when there is none, and reported when it is not a number. */
    public OptionalDouble number(String column, Problems problems) {
      return number(column, place(column), "", problems);
    }

    /**
     * As {@link #number(String, Problems)}, a problem reported at a place that says more.
     *
     * @param otherwise what else the field may hold, for the message
     */
    public OptionalDouble number(String column, Place at, String otherwise, Problems problems) {
      String text = get(column);
      if (text.isEmpty()) {
        return OptionalDouble.empty();
      }
      OptionalDouble number = form.numbers().number(text);
      String digits = form.numbers().digits(text);
      if (NumberWriting.isNumber(digits) && !NumberForm.isSensible(digits)) {
        problems.add(at, "found " + text + "; expected " + NumberForm.MAGNITUDES);
        return OptionalDouble.empty();
      }
      if (number.isEmpty()) {
        NumberWriting.Advice advice = form.numbers().advice(text);
        String message =
            "found '"
                + text
                + "'; expected a number such as "
                + (form.numbers().decimalComma() ? "96,73" : "96.73")
                + (advice.text().isEmpty() ? otherwise : advice.text());
        problems.add(
            at, message, advice.kind().isEmpty() ? message : advice.kind() + " in " + column);
      }
      return number;
    }

    /** The field of a column; a number as it would be plainly written. */
    public String plainly(String column) {
      String text = get(column);
      return form.numbers().number(text).isPresent() ? digits(column) : text;
    }

    /** How numbers are written in this file. */
    public NumberWriting numbers() {
      return form.numbers();
    }

    /** The digits of a number in a field as they would be plainly written, 94.00 for 94,00. */
    public String digits(String column) {
      return form.numbers().digits(get(column));
    }

    /** The field of a column, full-width digits and signs as their equals if that is declared. */
    public String answer(String column) {
      String text = get(column);
      return form.numbers().fullWidth() ? OddCharacter.narrowed(text) : text;
    }

    /** Whether the number in a field is shown as a percentage. */
    public boolean isPercentage(String column) {
      Integer field = columns.get(column);
      return field != null
          && (line.percentages().contains(field) || form.numbers().isPercentage(line.get(field)));
    }

    /** Whether a field shows numbers as percentages, be what it holds a text. */
    public boolean isPercentFormatted(String column) {
      Integer field = columns.get(column);
      return field != null && line.percentFormats().contains(field);
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
