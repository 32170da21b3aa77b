package org.govservices.evaluator.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name says. */
public final class FileKind {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int FIRST = 512;

  private FileKind() {}

  /** What is to be said of a file that should be text and is a workbook; empty when it is none. */
  static Optional<String> notText(byte[] bytes) {
    String what =
        startsWith(bytes, ZIP)
            ? "is an .xlsx workbook or another zip archive"
            : startsWith(bytes, OLE2) ? "is an .xls workbook or another old Office file" : "";
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of(
            what
                + ", whatever its name says; expected text: save it as CSV (UTF-8). Only files of"
                + " observations may be workbooks, named .xlsx");
  }

  /**
   * What is to be said of a file that should be an .xlsx workbook and by its first bytes is not;
   * empty when it may be one.
   */
  public static Optional<String> notWorkbook(Path file) throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(FIRST);
    }
    if (first.length == 0) {
      return Optional.of("the file is empty; expected an .xlsx workbook");
    }
    if (startsWith(first, OLE2)) {
      return Optional.of(
          "is an .xls workbook, or has a password; save it as Excel Workbook (.xlsx) without one");
    }
    return startsWith(first, ZIP)
        ? Optional.empty()
        : Optional.of(
            (isText(first) ? "is text" : "is no workbook")
                + ", whatever its name says; save it as Excel Workbook (.xlsx)"
                + (isText(first) ? ", or name it .csv and drop its `sheet:`" : ""));
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean isText(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .chars()
        .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
  }
}
