package org.govservices.evaluator.reports.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.reports.Label;
import org.govservices.evaluator.reports.workbook.ScorecardData.Datum;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A sheet that is written row by row, left to right: the one place where cells are made. */
final class Page {
  private final Book book;
  private final XSSFSheet sheet;
  private final Layout layout = new Layout();
  private XSSFRow row;
  private int nextRow;
  private int column;
  private int widest;
  private int noticeRow = -1;
  private int firstHeadingRow;

  Page(Book book, XSSFSheet sheet, String name, String about) {
    this.book = book;
    this.sheet = sheet;
    sheet.setDisplayGridlines(false);
    row().height(26).free(book.in(book.evaluation().spec().title()), Look.TITLE);
    row().height(20).free(name + " · " + about, Look.SECTION);
    row().free(book.frameworkLine(), Look.SUBTITLE);
    if (book.isSynthetic()) {
      row().height(22).free(book.in(Label.SYNTHETIC_NOTICE), Look.NOTICE);
      noticeRow = row.getRowNum();
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
    return row.getRowNum();
  }

  /** Begins the next row. */
  Page row() {
    row = sheet.createRow(nextRow++);
    column = 0;
    return this;
  }

  Page height(float points) {
    row.setHeightInPoints(points);
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
    cell(look);
    return this;
  }

  Page number(long value, Look look) {
    return number((double) value, look);
  }

  Page number(double value, Look look) {
    layout.widen(column, width(value, look.format()));
    // setCellValue would print the number as this JDK does
    cell(look).getCTCell().setV(NumberText.shortest(value));
    return this;
  }

  /** Writes a formula, with what it gives as long as the sheet is as written. */
  Page formula(String formula, Datum result, Look look) {
    CTCell cell = cell(look).getCTCell();
    // setCellFormula would parse it
    cell.addNewF().setStringValue(formula);
    if (result.number().isPresent()) {
      cell.setV(NumberText.shortest(result.number().getAsDouble()));
    } else {
      cell.setT(STCellType.STR);
      cell.setV(result.text());
    }
    return this;
  }

  /** Writes a link to another sheet. */
  Page link(String sheetName) {
    layout.widen(column, TextWidth.of(sheetName));
    XSSFCell cell = write(sheetName, Look.LINK);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
    cell.setHyperlink(link);
    return this;
  }

  /** Writes text that is wrapped over several columns. */
  Page paragraph(String text, int columns, Look look) {
    int first = column;
    layout.noteParagraph(row, first, columns, text);
    write(text, look.with(Look.Trait.WRAPPED));
    while (column < first + columns) {
      cell(look);
    }
    merge(row.getRowNum(), first, column - 1);
    return this;
  }

  /** Joins the cells of these columns, from the given row to the one just written. */
  void merge(int fromRow, int fromColumn, int toColumn) {
    if (fromRow < row.getRowNum() || fromColumn < toColumn) {
      // the safe method looks for overlaps in all regions, which takes long
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(fromRow, row.getRowNum(), fromColumn, toColumn));
    }
  }

  /** The heading of the sheet's table begins with the next row. */
  void headingBegins() {
    firstHeadingRow = nextRow;
  }

  /** It ends with the row just written; so many columns stay in sight with it. */
  void headingEnds(int frozenColumns) {
    layout.heading(firstHeadingRow, row.getRowNum(), frozenColumns);
  }

  /** Lays the sheet out; nothing is written to it afterwards. */
  void finish() {
    layout.apply(book, sheet);
    if (noticeRow >= 0) {
      row = sheet.getRow(noticeRow);
      int length = TextWidth.of(row.getCell(0).getStringCellValue()) * Look.NOTICE.points();
      int columns = widest;
      for (column = 1;
          column < columns || layout.widthOf(column) * Look.PLAIN.points() < length; ) {
        cell(Look.NOTICE);
      }
    }
  }

  private XSSFCell write(String text, Look look) {
    boolean couldRun = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    XSSFCell cell = cell(couldRun ? look.with(Look.Trait.QUOTED) : look);
    // setCellValue would write the text out as XML to see whether it is already there
    cell.getCTCell().setT(STCellType.S);
    cell.getCTCell().setV(Integer.toString(book.sharedText(text)));
    return cell;
  }

  private XSSFCell cell(Look look) {
    XSSFCell cell = row.createCell(column++);
    // setCellStyle would look the style up by comparing it with every other
    cell.getCTCell().setS(book.styles().of(look).getIndex());
    widest = Math.max(widest, column);
    return cell;
  }

  private static int width(double value, String format) {
    int point = format.indexOf('.');
    int decimals = point < 0 ? 0 : format.length() - point;
    int whole = Long.toString((long) Math.abs(value)).length();
    return (value < 0 ? 1 : 0) + whole + (whole - 1) / 3 + decimals;
  }
}
