package org.govservices.evaluator.input;

import java.nio.file.Path;
import java.util.ServiceLoader;

/** Reads sheets of .xlsx workbooks, row by row; found with {@link ServiceLoader}. */
public interface WorkbookReader {
  /**
   * Reads a sheet.
   *
   * @throws InvalidInputException when the file is no workbook
   */
  void read(Path workbook, String sheet, SheetListener listener);

  /** The reader that is installed. */
  static WorkbookReader installed() {
    return ServiceLoader.load(WorkbookReader.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("evaluator-reports is not on the class path"));
  }
}
