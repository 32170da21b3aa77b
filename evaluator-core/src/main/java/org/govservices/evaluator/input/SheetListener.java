package org.govservices.evaluator.input;

import java.util.List;

/** Is told of a sheet from its top to its end; rows and columns count from 0. */
public interface SheetListener {
  /**
   * The workbook has no such sheet; nothing follows.
   *
   * @param names of the sheets that it has
   */
  void noSheet(List<String> names);

  /** The sheet is hidden. */
  void hiddenSheet();

  /** Columns are hidden, up to and with the last. */
  void hiddenColumns(int first, int last);

  /** A row is hidden. */
  void hiddenRow(int row);

  /** A cell that is not empty. */
  void cell(SheetCell cell);

  /** Cells are merged, up to and with the last ones. */
  void merged(int firstRow, int firstColumn, int lastRow, int lastColumn);
}
