package org.govservices.evaluator.records.text;

import java.io.Closeable;
import java.io.IOException;

/** The records of a text file, one after the other. */
public interface TextRecords extends Closeable {
  /**
   * The next record; null behind the last.
   *
   * @throws java.nio.charset.CharacterCodingException when a byte is not of the file's encoding
   */
  TextRecord read() throws IOException;

  /** The record that was read last as it stands in the file. */
  String text() throws IOException;

  /** How many lines the header takes; 0 where there is none. */
  long headerLines();

  /** How many lines with nothing but blanks were passed over so far. */
  long emptyLines();
}
