package org.govservices.evaluator.reports.workbook;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks cells of a workbook up, as its reader would. */
final class Cells {
  private Cells() {}

  static Stream<XSSFCell> of(XSSFSheet sheet) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(XSSFCell.class::cast);
  }

  static Stream<XSSFCell> of(XSSFWorkbook workbook) {
    return sheets(workbook).stream().flatMap(Cells::of);
  }

  static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
    return StreamSupport.stream(workbook.spliterator(), false).map(XSSFSheet.class::cast).toList();
  }

  static List<String> texts(XSSFSheet sheet) {
    return of(sheet)
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .map(Cell::getStringCellValue)
        .toList();
  }

  /** The cell in the row of a unit, below a heading. */
  static XSSFCell at(XSSFSheet sheet, String unitCode, String heading) {
    int row = find(sheet, unitCode).getRowIndex();
    return sheet.getRow(row).getCell(find(sheet, heading).getColumnIndex());
  }

  static XSSFCell find(XSSFSheet sheet, String text) {
    return of(sheet)
        .filter(cell -> cell.getCellType() == CellType.STRING)
        .filter(cell -> cell.getStringCellValue().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no '" + text + "' in " + texts(sheet)));
  }
}
