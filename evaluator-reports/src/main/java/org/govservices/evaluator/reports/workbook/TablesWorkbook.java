package org.govservices.evaluator.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.govservices.evaluator.evaluation.Evaluation;
import org.govservices.evaluator.reports.output.TitledTable;

/** Tables about an evaluation as a workbook, a sheet each, with the evaluation's heading. */
public final class TablesWorkbook {
  /** A longer table is left to the CSV file beside the workbook; the sheet says so. */
  public static final int MOST_ROWS = 50_000;

  private static final int ABOUT_WIDTH = 60;

  private TablesWorkbook() {}

  /**
   * Writes the workbook.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Evaluation evaluation, List<TitledTable> tables, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      WorkbookFile.write(
          evaluation, out, book -> tables.stream().map(table -> page(book, table)).toList());
    }
  }

  private static Page page(Book book, TitledTable titled) {
    Page page = book.page(titled.title(), titled.about());
    List<String> columns = titled.table().columns();
    page.headingBegins();
    page.row();
    columns.forEach(column -> page.text(column.replace('_', ' '), Look.HEADER));
    page.headingEnds(0);
    if (titled.table().rows().size() > MOST_ROWS) {
      page.row()
          .free(titled.table().rows().size() + " rows: see " + titled.name() + ".csv", Look.TEXT);
      return page;
    }
    for (List<String> row : titled.table().rows()) {
      page.row();
      for (int c = 0; c < row.size(); c++) {
        if (titled.texts().contains(columns.get(c))) {
          if (row.get(c).length() > ABOUT_WIDTH) {
            page.layout().width(page.column(), ABOUT_WIDTH);
          }
          page.text(row.get(c), row.get(c).length() > ABOUT_WIDTH ? Look.WRAPPED : Look.TEXT);
        } else if (row.get(c).isEmpty()) {
          page.blank(Look.TEXT);
        } else {
          page.number(
              Double.parseDouble(row.get(c)),
              row.get(c).contains(".") ? Look.decimals(4) : Look.WHOLE);
        }
      }
    }
    return page;
  }
}
