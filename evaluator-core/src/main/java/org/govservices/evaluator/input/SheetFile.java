package org.govservices.evaluator.input;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final SheetSettings settings;
  private final Problems problems;
  private final Map<Integer, String> header = new TreeMap<>();
  private final Map<Integer, Map<Integer, SheetCell>> rows = new TreeMap<>();
  private final List<Integer> hiddenRows = new ArrayList<>();
  private final List<int[]> hiddenColumns = new ArrayList<>();
  private final Map<Integer, Map<Integer, String>> refused = new HashMap<>();

  private SheetFile(String name, SheetSettings settings, Problems problems) {
    this.name = name;
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Reads a sheet. Rows without a value are passed over.
   *
   * @param columns that are to be read, by their names in the sheet; empty for all, which then need
   *     names
   * @param problems takes what is wrong with the sheet as a whole
   * @throws InvalidInputException when there is no such sheet, or no header
   */
  public static TableFile read(
      Path workbook, SheetSettings settings, Map<String, String> columns, Problems problems) {
    SheetFile sheet = new SheetFile(TextFile.displayName(workbook), settings, problems);
    WorkbookReader.installed().read(workbook, settings.sheet(), sheet);
    TableFile table = sheet.table(columns.isEmpty());
    sheet.checkHidden(table, columns);
    return columns.isEmpty() ? table : table.select(columns, problems);
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
    int top = settings.header() - 1;
    if (cell.row() == top) {
      String column = text(cell);
      ForbiddenCharacter.in(column)
          .ifPresent(found -> problems.add(place(cell.row(), cell.column()), found));
      if (header.containsValue(column)) {
        problems.add(place(cell.row(), cell.column()), "column '" + column + "' stands twice");
      }
      header.put(cell.column(), column);
    } else if (cell.row() > top) {
      rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    }
  }

  @Override
  public void merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    String area = Place.cellName(firstRow, firstColumn) + ":" + Place.cellName(lastRow, lastColumn);
    for (int row : rows.keySet()) {
      if (row >= firstRow && row <= lastRow) {
        for (int column : header.keySet()) {
          if (column >= firstColumn && column <= lastColumn) {
            refused
                .computeIfAbsent(row, r -> new HashMap<>())
                .put(column, "the cells " + area + " are merged; expected a value in each");
          }
        }
      }
    }
  }

  private TableFile table(boolean everyColumn) {
    if (header.isEmpty()) {
      problems.add(
          place(settings.header() - 1, 0),
          "row " + settings.header() + " is empty; expected the names of the columns");
      problems.throwIfAny();
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    header.forEach((column, title) -> columns.putIfAbsent(title, column));
    List<TableFile.Line> lines = new ArrayList<>();
    rows.forEach((row, cells) -> lines.add(line(row, cells, everyColumn)));
    return new TableFile(name, new Cells(name, settings), columns, lines);
  }

  private TableFile.Line line(int row, Map<Integer, SheetCell> cells, boolean everyColumn) {
    int width = Collections.max(cells.keySet()) + 1;
    List<String> fields = new ArrayList<>(Collections.nCopies(width, ""));
    Map<Integer, String> why = refused.getOrDefault(row, new HashMap<>());
    cells.forEach(
        (column, cell) -> {
          fields.set(column, text(cell));
          String reason = refusal(cell);
          if (!reason.isEmpty()) {
            why.putIfAbsent(column, reason);
          }
          if (everyColumn && !header.containsKey(column)) {
            problems.add(
                place(row, column),
                "found '"
                    + text(cell)
                    + "' in a column without a name; name the column, or state"
                    + " `columns` to read others only");
          }
        });
    return new TableFile.Line(row, fields, why);
  }

  private String text(SheetCell cell) {
    return switch (cell.kind()) {
      case NUMBER -> NumberText.shortest(Double.parseDouble(cell.text()));
      case PERCENTAGE -> percentage(cell);
      default -> cell.text().strip();
    };
  }

  private String percentage(SheetCell cell) {
    double stored = Double.parseDouble(cell.text());
    return settings.percent().filter(SheetSettings.Percent.SHOWN::equals).isPresent()
        ? shown(stored)
        : NumberText.shortest(stored);
  }

  /**
   * The number before the sign, moved by two decimals and not multiplied, which would add noise.
   */
  private static String shown(double stored) {
    BigDecimal shown = NumberText.decimal(stored).movePointRight(2);
    return NumberText.shortest(shown.doubleValue());
  }

  private String refusal(SheetCell cell) {
    return switch (cell.kind()) {
      case TEXT -> ForbiddenCharacter.in(cell.text()).orElse("");
      case NUMBER -> "";
      case PERCENTAGE ->
          settings.percent().isPresent()
              ? ""
              : "found "
                  + shown(Double.parseDouble(cell.text()))
                  + "%, which the workbook stores as "
                  + text(cell)
                  + "; state `percent: shown` or `percent: stored`";
      case FORMULA -> "found the formula =" + cell.text() + "; expected a value, typed or pasted";
      case ERROR -> "found the error " + cell.text() + "; expected a value";
      case LOGICAL -> "found the logical value " + cell.text() + "; expected a number or a text";
      case DATE ->
          "found a date or time (number format '"
              + cell.text()
              + "'); expected a number or a text: 5/8 becomes a date unless the cell is formatted"
              + " as text first";
    };
  }

  private void checkHidden(TableFile table, Map<String, String> columns) {
    if (settings.readsHidden()) {
      return;
    }
    List<Integer> hidden = hiddenRows.stream().filter(rows::containsKey).toList();
    if (!hidden.isEmpty()) {
      problems.add(
          place(hidden.get(0), 0),
          (hidden.size() == 1 ? "this row is" : hidden.size() + " rows from here on are")
              + " hidden; show what is hidden, or state `hidden: read`");
    }
    header.forEach(
        (column, title) -> {
          boolean read = columns.isEmpty() || columns.containsValue(title);
          if (read && hiddenColumns.stream().anyMatch(h -> h[0] <= column && column <= h[1])) {
            problems.add(
                table.header(title),
                "column '" + title + "' is hidden; show it, or state `hidden: read`");
          }
        });
  }

  private Place place(int row, int column) {
    return Place.ofCell(name, settings.sheet(), row, column);
  }

  private record Cells(String name, SheetSettings settings) implements TableFile.Places {
    @Override
    public Place header(int field) {
      return Place.ofCell(name, settings.sheet(), settings.header() - 1, field);
    }

    @Override
    public Place field(int line, int field) {
      return Place.ofCell(name, settings.sheet(), line, Math.max(0, field));
    }
  }
}
