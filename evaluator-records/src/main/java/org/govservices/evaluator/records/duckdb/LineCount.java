package org.govservices.evaluator.records.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lines of text files. Where there are more than records, a quote takes in several.
 *
 * @param lines all of them
 * @param filled those that are not empty
 */
record LineCount(long lines, long filled) {

  static LineCount of(Iterable<Path> files) throws IOException {
    long lines = 0;
    long filled = 0;
    byte[] buffer = new byte[1 << 18];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        boolean empty = true;
        byte before = '\n';
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
          for (int i = 0; i < read; i++) {
            byte b = buffer[i];
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
          }
        }
        lines += empty ? 0 : 1;
        filled += empty ? 0 : 1;
      }
    }
    return new LineCount(lines, filled);
  }
}
