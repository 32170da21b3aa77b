package org.govservices.evaluator.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip whose entries all bear one time: equal parts give an equal file. */
final class UnchangingZip extends ZipArchiveOutputStream {
  /** The first time that a zip can tell. */
  static final Instant TIME = Instant.parse("1980-01-01T00:00:00Z");

  private static final int COMPRESSION = 3;

  UnchangingZip(OutputStream out) {
    super(out);
    setLevel(COMPRESSION);
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTimeLocal(LocalDateTime.ofInstant(TIME, ZoneOffset.UTC));
    super.putArchiveEntry(entry);
  }
}
