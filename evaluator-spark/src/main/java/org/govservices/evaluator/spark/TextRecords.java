package org.govservices.evaluator.spark;

import java.io.Closeable;
import java.io.IOException;

/** The records of a text file, one after the other. */
interface TextRecords extends Closeable {
  /** The next record; null behind the last. */
  TextRecord read() throws IOException;

  /** The text of the record that was read last. */
  String text() throws IOException;
}
