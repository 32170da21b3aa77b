package org.govservices.evaluator.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.govservices.evaluator.reports.Label;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/**
 * The layout of one sheet: widths and heights from its text, the heading that stays, print set-up.
 */
final class Layout {
  private static final int NARROWEST = 8;
  private static final int WIDEST = 64;
  private static final int MOST_ON_ONE_PAGE = 320;
  private static final int WIDTH_OF_A_PAGE = 220;
  private static final int LONGEST_CAPTION = 80;
  static final double LINE_HEIGHT = 15;

  private record Wrapped(Row row, int firstColumn, int columns, String text) {}

  private final List<Integer> measured = new ArrayList<>();
  private final List<Integer> given = new ArrayList<>();
  private final List<Wrapped> wrapped = new ArrayList<>();
  private CellRangeAddress heading;
  private boolean onOnePage;
  private int frozenColumns;

  /** Notes text in a cell, so that it will fit. */
  void note(Row row, int column, String text, Look look) {
    if (look.has(Look.Trait.WRAPPED)) {
      wrapped.add(new Wrapped(row, column, 1, text));
      widen(column, TextWidth.ofLongestWord(text));
    } else {
      widen(column, TextWidth.of(text) + 2 * look.indent());
    }
  }

  /** Notes text that is wrapped over several columns. */
  void noteParagraph(Row row, int firstColumn, int columns, String text) {
    wrapped.add(new Wrapped(row, firstColumn, columns, text));
  }

  void widen(int column, int digits) {
    raise(measured, column, digits);
  }

  /** Says how wide a column is, whatever stands in it. */
  void width(int column, int digits) {
    raise(given, column, digits);
  }

  private static void raise(List<Integer> widths, int column, int digits) {
    while (widths.size() <= column) {
      widths.add(0);
    }
    widths.set(column, Math.max(widths.get(column), digits));
  }

  /** The rows of a table's heading, which stay in sight, and the columns that do. */
  void heading(int firstRow, int lastRow, int columns) {
    heading = new CellRangeAddress(firstRow, lastRow, 0, measured.size() - 1);
    frozenColumns = columns;
  }

  /** Prints the sheet on one page. */
  void onOnePage() {
    onOnePage = true;
  }

  void apply(Book book, XSSFSheet sheet) {
    setWidths(sheet);
    setHeights();
    if (heading != null) {
      int last = heading.getLastRow();
      sheet.createFreezePane(frozenColumns, last + 1);
      sheet.setAutoFilter(
          new CellRangeAddress(
              last, Math.max(last, sheet.getLastRowNum()), 0, heading.getLastColumn()));
      sheet.setRepeatingRows(new CellRangeAddress(heading.getFirstRow(), last, -1, -1));
      if (frozenColumns > 0) {
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, frozenColumns - 1));
      }
    }
    setUpPrint(book, sheet);
  }

  /** POI's own way looks through all columns for each of them. */
  private void setWidths(XSSFSheet sheet) {
    CTCols columns = sheet.getCTWorksheet().getColsArray(0);
    for (int column = 0; column < measured.size(); column++) {
      CTCol added = columns.addNewCol();
      added.setMin(column + 1);
      added.setMax(column + 1);
      added.setWidth(width(column));
      added.setCustomWidth(true);
    }
  }

  /** The width of the first columns together. */
  int widthOf(int columns) {
    return widthOf(0, columns);
  }

  private int widthOf(int firstColumn, int endColumn) {
    return IntStream.range(firstColumn, endColumn).map(this::width).sum();
  }

  private int width(int column) {
    if (column >= measured.size()) {
      return NARROWEST;
    }
    int wanted = column < given.size() ? given.get(column) : 0;
    return wanted > 0 ? wanted : Math.min(Math.max(measured.get(column) + 2, NARROWEST), WIDEST);
  }

  private void setHeights() {
    for (Wrapped cell : wrapped) {
      int width = widthOf(cell.firstColumn(), cell.firstColumn() + cell.columns());
      int lines = TextWidth.lines(cell.text(), width - 1);
      if (lines > 1) {
        cell.row().raise(lines * LINE_HEIGHT + 2);
      }
    }
  }

  private void setUpPrint(Book book, XSSFSheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    int width = widthOf(measured.size());
    sheet.setFitToPage(true);
    print.setFitWidth((short) (width <= MOST_ON_ONE_PAGE ? 1 : 1 + (width - 1) / WIDTH_OF_A_PAGE));
    print.setFitHeight((short) (onOnePage ? 1 : 0));
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
    sheet.setMargin(PageMargin.TOP, 0.75);
    sheet.setMargin(PageMargin.BOTTOM, 0.75);
    sheet.getHeader().setLeft(caption(book.in(book.evaluation().spec().title())));
    if (book.isSynthetic()) {
      sheet.getHeader().setRight("&B" + caption(book.in(Label.SYNTHETIC_SHORT)));
    }
    sheet.getFooter().setLeft(caption(book.framework().id() + " · " + book.framework().edition()));
    sheet.getFooter().setCenter("&A");
    sheet.getFooter().setRight("&P / &N");
  }

  /** Text of a page header: &amp; begins a code there, and 255 characters are the most. */
  private static String caption(String text) {
    String cut = text.length() <= LONGEST_CAPTION ? text : text.substring(0, LONGEST_CAPTION) + "…";
    return cut.replace("&", "&&");
  }
}
