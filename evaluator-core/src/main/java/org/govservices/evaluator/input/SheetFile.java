package org.govservices.evaluator.input;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govservices.evaluator.number.NumberText;

/**
 * A sheet of a workbook as a table. Numbers are taken with all their digits, texts without the
 * space around them; formulas, errors, dates, logical values and merged cells are refused where a
 * value is read, since what they say is not what was typed, and so is a text that no file could
 * hold.
 */
public final class SheetFile implements SheetListener {
  private final String name;
  private final TableForm form;
  private final SheetSettings settings;
  private final Problems problems;
  private final SortedMap<Integer, SortedMap<Integer, SheetCell>> rows = new TreeMap<>();
  private final List<Integer> hiddenRows = new ArrayList<>();
  private final List<int[]> hiddenColumns = new ArrayList<>();
  private final List<Area> merged = new ArrayList<>();

  private SheetFile(String name, TableForm form, Problems problems) {
    this.name = name;
    this.form = form;
    this.settings = form.sheet().orElseThrow();
    this.problems = problems;
  }

  /**
   * What a sheet holds.
   *
   * @param unit the cell that the settings name for the unit's code
   */
  public record Sheet(TableFile table, Optional<NamedCell> unit) {}

  /** What a single cell says, and where it stands. */
  public record NamedCell(String text, Place place) {}

  private record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    boolean holds(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    String cells() {
      return Place.cellName(firstRow, firstColumn) + ":" + Place.cellName(lastRow, lastColumn);
    }
  }

  /**
   * Reads a sheet. Rows without a value are passed over.
   *
   * @param form with a sheet
   * @param columns that are to be read, by their names in the sheet; empty for all, which then need
   *     names
   * @param problems takes what is wrong with the sheet as a whole
   * @throws InvalidInputException when there is no such sheet, or no header
   */
  public static Sheet read(
      Path workbook, TableForm form, Map<String, String> columns, Problems problems) {
    SheetFile sheet = new SheetFile(TextFile.displayName(workbook), form, problems);
    WorkbookReader.installed().read(workbook, sheet.settings.sheet(), sheet);
    TableFile table = sheet.table(columns);
    return new Sheet(
        columns.isEmpty() ? table : table.select(columns, problems),
        sheet.settings.unit().map(sheet::namedCell));
  }

  @Override
  public void noSheet(List<String> names) {
    throw new InvalidInputException(
        List.of(
            form.misdeclared(
                "sheet",
                name,
                "has no sheet '"
                    + settings.sheet()
                    + "'; expected one of "
                    + String.join(", ", names)
                    + Problems.maybe(settings.sheet(), names))));
  }

  @Override
  public void hiddenSheet() {
    if (!settings.readsHidden()) {
      problems.add(
          Place.of(name),
          "sheet '" + settings.sheet() + "' is hidden; show it, or state `hidden: read`");
    }
  }

  @Override
  public void hiddenColumns(int first, int last) {
    hiddenColumns.add(new int[] {first, last});
  }

  @Override
  public void hiddenRow(int row) {
    hiddenRows.add(row);
  }

  @Override
  public void cell(SheetCell cell) {
    rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
  }

  @Override
  public void merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    merged.add(new Area(firstRow, firstColumn, lastRow, lastColumn));
  }

  private TableFile table(Map<String, String> asked) {
    SortedMap<Integer, String> header = header();
    int last = form.lastHeader() - 1;
    if (header.values().stream().allMatch(String::isEmpty)) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  place(last, 0),
                  "row "
                      + (last + 1)
                      + " is empty; expected the names of the columns"
                      + form.where("header"))));
    }
    SortedMap<Integer, String> read = new TreeMap<>(header);
    read.values()
        .removeIf(title -> title.isEmpty() || !(asked.isEmpty() || asked.containsValue(title)));
    Map<String, Integer> wanted =
        Header.columns(
            read, (column, wrong) -> problems.add(place(last, column), wrong + rowAbove(last)));
    Map<String, Integer> columns = new LinkedHashMap<>();
    header.forEach(
        (column, title) -> {
          if (!title.isEmpty()) {
            columns.putIfAbsent(title, wanted.getOrDefault(title, column));
          }
        });
    Map<Integer, Map<Integer, TableFile.Refusal>> notTyped = mergedCells(last, header.keySet());
    List<TableFile.Line> all = new ArrayList<>();
    List<TableFile.Line> data = new ArrayList<>();
    List<TableFile.Line> passedOver = new ArrayList<>();
    rows.forEach(
        (row, cells) -> {
          TableFile.Line line = line(row, cells, notTyped.getOrDefault(row, Map.of()));
          all.add(line);
          if (row > last && form.passesOver(line.first())) {
            passedOver.add(line);
          } else if (row > last) {
            data.add(line);
          }
        });
    if (asked.isEmpty()) {
      data.forEach(line -> checkNamed(line, header));
    }
    Set<Integer> readRows = new HashSet<>();
    data.forEach(line -> readRows.add(line.number()));
    checkHidden(read, last, readRows);
    return new TableFile(
        name, new Cells(name, settings.sheet(), last), form, columns, data, all, passedOver);
  }

  /** What to do about two columns of one name below a row that tells them apart. */
  private String rowAbove(int last) {
    boolean tells =
        form.header().size() < 2 && rows.containsKey(last - 1) && rows.get(last - 1).size() > 1;
    return tells
        ? "; if row "
            + last
            + " names the columns too, state `header: ["
            + last
            + ", "
            + (last + 1)
            + "]`: they are then named 'above/below'"
        : "";
  }

  /** The names of the columns that have one, merged cells holding for all that they cover. */
  private SortedMap<Integer, String> header() {
    List<Integer> header = form.header().isEmpty() ? List.of(1) : form.header();
    SortedMap<Integer, List<String>> texts = new TreeMap<>();
    for (int number : header) {
      int row = number - 1;
      rows.getOrDefault(row, Collections.emptySortedMap())
          .keySet()
          .forEach(column -> texts.put(column, new ArrayList<>()));
      merged.stream()
          .filter(area -> area.holds(row, area.firstColumn()))
          .forEach(area -> texts.put(area.firstColumn(), new ArrayList<>()));
    }
    for (int number : header) {
      texts.forEach((column, parts) -> parts.add(shown(number - 1, column)));
    }
    SortedMap<Integer, String> names = new TreeMap<>();
    texts.forEach((column, parts) -> names.put(column, Header.joined(parts)));
    return names;
  }

  /**
   * What a reader of the sheet sees in a cell: if it is merged, what the first of its cells says.
   */
  private String shown(int row, int column) {
    for (Area area : merged) {
      if (area.holds(row, column)) {
        return own(area.firstRow(), area.firstColumn());
      }
    }
    return own(row, column);
  }

  private String own(int row, int column) {
    SheetCell cell = rows.getOrDefault(row, Collections.emptySortedMap()).get(column);
    return cell == null ? "" : text(cell);
  }

  /** By row and column: cells below the header that are part of a merged one. */
  private Map<Integer, Map<Integer, TableFile.Refusal>> mergedCells(int last, Set<Integer> header) {
    Map<Integer, Map<Integer, TableFile.Refusal>> cells = new HashMap<>();
    for (Area area : merged) {
      String merges = "the cells " + area.cells() + " are merged; expected a value in each";
      TableFile.Refusal why = new TableFile.Refusal(merges, merges);
      rows.subMap(Math.max(area.firstRow(), last + 1), Math.max(area.lastRow(), last) + 1)
          .keySet()
          .forEach(
              row ->
                  header.stream()
                      .filter(column -> area.holds(row, column))
                      .forEach(
                          column ->
                              cells.computeIfAbsent(row, r -> new HashMap<>()).put(column, why)));
    }
    return cells;
  }

  private TableFile.Line line(
      int row, SortedMap<Integer, SheetCell> cells, Map<Integer, TableFile.Refusal> notTyped) {
    List<String> fields = new ArrayList<>(Collections.nCopies(cells.lastKey() + 1, ""));
    Map<Integer, TableFile.Refusal> refused = new HashMap<>(notTyped);
    Set<Integer> percentages = new HashSet<>();
    Set<Integer> percentFormats = new HashSet<>();
    cells.forEach(
        (column, cell) -> {
          fields.set(column, text(cell));
          String reason = refusal(cell);
          if (!reason.isEmpty()) {
            refused.putIfAbsent(column, new TableFile.Refusal(reason, kind(cell)));
          }
          if (cell.kind() == SheetCell.Kind.PERCENTAGE) {
            percentages.add(column);
          }
          if (cell.percentFormat()) {
            percentFormats.add(column);
          }
        });
    return new TableFile.Line(row, fields, refused, percentages, percentFormats);
  }

  private void checkNamed(TableFile.Line line, SortedMap<Integer, String> header) {
    for (int column = 0; column < line.fields().size(); column++) {
      if (!line.get(column).isEmpty() && header.getOrDefault(column, "").isEmpty()) {
        problems.add(
            place(line.number(), column),
            Header.unnamed(line.get(column), "state `columns` to read others only"),
            "column " + column + " has no name");
      }
    }
  }

  private String text(SheetCell cell) {
    return switch (cell.kind()) {
      case NUMBER -> NumberText.shortest(Double.parseDouble(cell.text()));
      case PERCENTAGE -> percentage(cell);
      case NOTHING -> "";
      default -> cell.text().strip();
    };
  }

  private String percentage(SheetCell cell) {
    double stored = Double.parseDouble(cell.text());
    return form.numbers().percent().filter(NumberWriting.Percent.SHOWN::equals).isPresent()
        ? asShown(stored)
        : NumberText.shortest(stored);
  }

  /**
   * The number before the sign, moved by two decimals and not multiplied, which would add noise.
   */
  private static String asShown(double stored) {
    BigDecimal shown = NumberText.decimal(stored).movePointRight(2);
    return Double.isFinite(shown.doubleValue())
        ? NumberText.shortest(shown.doubleValue())
        : shown.toString();
  }

  /** Of texts and damage the message says what it is; of the others one is like the next. */
  private static String kind(SheetCell cell) {
    return switch (cell.kind()) {
      case TEXT, DAMAGED, ERROR -> cell.kind() + " " + cell.text();
      default -> (cell.formula().isPresent() ? "formula of " : "") + cell.kind();
    };
  }

  private String refusal(SheetCell cell) {
    if (cell.formula().isPresent() && !settings.takesResults()) {
      return "found the formula ="
          + cell.formula().get()
          + "; expected a value, typed or pasted, or state `formulas: stored` to take the results"
          + " that the workbook stores";
    }
    return switch (cell.kind()) {
      case TEXT -> ForbiddenCharacter.in(cell.text()).orElse("");
      case NUMBER -> "";
      case PERCENTAGE ->
          form.numbers().percent().isPresent()
              ? ""
              : "found "
                  + asShown(Double.parseDouble(cell.text()))
                  + "%, which the workbook stores as "
                  + text(cell)
                  + "; state `percent: shown` or `percent: stored`";
      case ERROR -> "found the error " + cell.text() + "; expected a value";
      case LOGICAL -> "found the logical value " + cell.text() + "; expected a number or a text";
      case DATE ->
          "found a date or time (number format '"
              + cell.text()
              + "'); expected a number or a text: 5/8 becomes a date unless the cell is formatted"
              + " as text first";
      case NOTHING ->
          "the formula ="
              + cell.formula().orElse("")
              + " has no stored result; open the workbook in a spreadsheet program and save it";
      case DAMAGED -> cell.text();
    };
  }

  private NamedCell namedCell(String reference) {
    Place.Cell at = Place.Cell.of(reference);
    Area area =
        merged.stream()
            .filter(one -> one.holds(at.row(), at.column()))
            .findFirst()
            .orElse(new Area(at.row(), at.column(), at.row(), at.column()));
    Place place = place(area.firstRow(), area.firstColumn());
    SheetCell cell =
        rows.getOrDefault(area.firstRow(), Collections.emptySortedMap()).get(area.firstColumn());
    String reason =
        cell == null ? "the cell is empty; expected the code of the unit" : refusal(cell);
    if (!reason.isEmpty()) {
      problems.add(place, reason);
    }
    return new NamedCell(reason.isEmpty() ? text(cell) : "", place);
  }

  private void checkHidden(SortedMap<Integer, String> read, int last, Set<Integer> readRows) {
    if (settings.readsHidden()) {
      return;
    }
    List<Integer> hidden = hiddenRows.stream().filter(readRows::contains).toList();
    if (!hidden.isEmpty()) {
      problems.add(
          place(hidden.get(0), 0),
          (hidden.size() == 1 ? "this row is" : hidden.size() + " rows from here on are")
              + " hidden; show what is hidden, or state `hidden: read`");
    }
    read.forEach(
        (column, title) -> {
          if (hiddenColumns.stream().anyMatch(h -> h[0] <= column && column <= h[1])) {
            problems.add(
                place(last, column),
                "column '" + title + "' is hidden; show it, or state `hidden: read`");
          }
        });
  }

  private Place place(int row, int column) {
    return Place.ofCell(name, settings.sheet(), row, column);
  }

  private record Cells(String name, String sheet, int header) implements TableFile.Places {
    @Override
    public Place header(int field) {
      return Place.ofCell(name, sheet, header, field);
    }

    @Override
    public Place field(int line, int field) {
      return Place.ofCell(name, sheet, line, Math.max(0, field));
    }

    @Override
    public String row(int line) {
      return "row " + (line + 1);
    }
  }
}
