package org.govservices.evaluator.records.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lines of CSV files. Where there are more than records, a quote takes in several.
 *
 * @param lines all of them
 * @param filled those that are not empty
 * @param blanks whether a space or tab may stand around a field's text
 */
record LineCount(long lines, long filled, boolean blanks) {
  private static final int EDGE = 1; // of a field's text
  private static final int BLANK = 2;

  /**
   * Counts.
   *
   * @param separator between fields
   */
  static LineCount of(Iterable<Path> files, char separator) throws IOException {
    int[] roles = roles(separator);
    long lines = 0;
    long filled = 0;
    boolean blanks = false;
    byte[] buffer = new byte[1 << 18];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        boolean empty = true;
        byte before = '\n';
        int roleBefore = EDGE;
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
          for (int i = 0; i < read; i++) {
            byte b = buffer[i];
            int role = roles[b & 0xff];
            blanks |= ((role | roleBefore) & (EDGE | BLANK)) == (EDGE | BLANK);
            if (b == '\n' || b == '\r') {
              if (b == '\r' || before != '\r') {
                lines++;
                filled += empty ? 0 : 1;
              }
              empty = true;
            } else {
              empty = false;
            }
            before = b;
            roleBefore = role;
          }
        }
        blanks |= roleBefore >= BLANK;
        lines += empty ? 0 : 1;
        filled += empty ? 0 : 1;
      }
    }
    return new LineCount(lines, filled, blanks);
  }

  /** What a byte may be; the bytes of a character beyond ASCII are none of these. */
  private static int[] roles(char separator) {
    int[] roles = new int[1 << Byte.SIZE];
    roles[' '] = BLANK;
    roles['\t'] = BLANK;
    roles['\n'] = EDGE;
    roles['\r'] = EDGE;
    roles['"'] = EDGE;
    if (separator == '\t') {
      // A tab that is no separator stands in quotes.
      roles['"'] = EDGE | BLANK;
    }
    roles[separator] = EDGE;
    return roles;
  }
}
