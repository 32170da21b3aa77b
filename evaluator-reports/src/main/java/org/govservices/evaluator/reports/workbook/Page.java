package org.govservices.evaluator.reports.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.ScorecardData.Datum;

/** A sheet that is written row by row, left to right: the one place where cells are made. */
final class Page {
  private final Book book;
  private final RowSheet sheet;
  private final Layout layout = new Layout();
  private Row row;
  private int column;
  private int widest;
  private Row notice;
  private int firstHeadingRow;

  Page(Book book, RowSheet sheet, String name, String about) {
    this.book = book;
    this.sheet = sheet;
    sheet.setDisplayGridlines(false);
    row().height(26).free(book.in(book.evaluation().spec().title()), Look.TITLE);
    row().height(20).free(name + " · " + about, Look.SECTION);
    row().free(book.frameworkLine(), Look.SUBTITLE);
    if (book.isSynthetic()) {
      row().height(22).free(book.in(Label.SYNTHETIC_NOTICE), Look.NOTICE);
      notice = row;
    }
    row();
  }

  XSSFSheet sheet() {
    return sheet;
  }

  Layout layout() {
    return layout;
  }

  /** The column that is written next. */
  int column() {
    return column;
  }

  int rowNumber() {
    return row.number();
  }

  /** Begins the next row. */
  Page row() {
    row = sheet.nextRow();
    column = 0;
    return this;
  }

  Page height(double points) {
    row.height(points);
    return this;
  }

  /** Leaves cells out. */
  Page skip(int cells) {
    column += cells;
    return this;
  }

  /** Writes text that may run over the cells to its right. */
  Page free(String text, Look look) {
    write(text, look);
    return this;
  }

  Page text(String text, Look look) {
    layout.note(row, column, text, look);
    write(text, look);
    return this;
  }

  Page text(Label label, Look look) {
    return text(book.in(label), look);
  }

  Page heading(Label label, Look look) {
    return text(book.lines(label), look);
  }

  /** An empty cell. */
  Page blank(Look look) {
    row.blank(nextColumn(), style(look));
    return this;
  }

  Page number(long value, Look look) {
    return number((double) value, look);
  }

  Page number(double value, Look look) {
    layout.widen(column, width(value, look.format()));
    row.number(nextColumn(), style(look), value);
    return this;
  }

  /** Writes a formula, with what it gives as long as the sheet is as written. */
  Page formula(String formula, Datum result, Look look) {
    row.formula(nextColumn(), style(look), formula, result);
    return this;
  }

  /** Writes a link to another sheet. */
  Page link(String sheetName) {
    layout.widen(column, TextWidth.of(sheetName));
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
    link.setCellReference(new CellReference(row.number(), column));
    sheet.addHyperlink(link);
    write(sheetName, Look.LINK);
    return this;
  }

  /** Writes text that is wrapped over several columns. */
  Page paragraph(String text, int columns, Look look) {
    int first = column;
    layout.noteParagraph(row, first, columns, text);
    write(text, look.with(Look.Trait.WRAPPED));
    while (column < first + columns) {
      blank(look);
    }
    merge(row.number(), first, column - 1);
    return this;
  }

  /** Joins the cells of these columns, from the given row to the one just written. */
  void merge(int fromRow, int fromColumn, int toColumn) {
    if (fromRow < row.number() || fromColumn < toColumn) {
      // the safe method looks for overlaps in all regions, which takes long
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(fromRow, row.number(), fromColumn, toColumn));
    }
  }

  /** The heading of the sheet's table begins with the next row. */
  void headingBegins() {
    firstHeadingRow = row.number() + 1;
  }

  /** It ends with the row just written; so many columns stay in sight with it. */
  void headingEnds(int frozenColumns) {
    layout.heading(firstHeadingRow, row.number(), frozenColumns);
  }

  /** Lays the sheet out; nothing is written to it afterwards. */
  void finish() {
    layout.apply(book, sheet);
    if (notice != null) {
      row = notice;
      int length = TextWidth.of(book.in(Label.SYNTHETIC_NOTICE)) * Look.NOTICE.points();
      int columns = widest;
      for (column = 1;
          column < columns || layout.widthOf(column) * Look.PLAIN.points() < length; ) {
        blank(Look.NOTICE);
      }
    }
  }

  private void write(String text, Look look) {
    boolean couldRun = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    int style = style(couldRun ? look.with(Look.Trait.QUOTED) : look);
    row.text(nextColumn(), style, book.sharedText(text));
  }

  private int nextColumn() {
    widest = Math.max(widest, column + 1);
    return column++;
  }

  private int style(Look look) {
    return book.styles().of(look).getIndex();
  }

  private static int width(double value, String format) {
    int point = format.indexOf('.');
    int decimals = point < 0 ? 0 : format.length() - point;
    int whole = Long.toString((long) Math.abs(value)).length();
    return (value < 0 ? 1 : 0) + whole + (whole - 1) / 3 + decimals;
  }
}
