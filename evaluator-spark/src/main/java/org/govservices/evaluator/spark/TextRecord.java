package org.govservices.evaluator.spark;

import java.util.List;

/**
 * A record as it stands in a text file.
 *
 * @param line in which it begins, from 1
 * @param values texts of the declared columns in their order, null for nothing; none when the
 *     record cannot be taken apart
 * @param fault why it cannot be taken apart; null when it can
 */
record TextRecord(long line, List<String> values, String fault) {
  static TextRecord of(long line, List<String> values) {
    return new TextRecord(line, values, null);
  }

  static TextRecord broken(long line, String fault) {
    return new TextRecord(line, List.of(), fault);
  }
}
