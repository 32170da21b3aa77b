package org.govservices.evaluator.records;

import java.util.List;

/**
 * What a table holds.
 *
 * @param rows records in its files
 * @param rejected records among them that break the declared types; as many as were skipped
 */
public record TableCheck(String table, long rows, List<Reject> rejected) {
  /** Defensive copy. */
  public TableCheck {
    rejected = List.copyOf(rejected);
  }

  /**
   * A record that breaks the declared types.
   *
   * @param file as users know it
   * @param line in the file, from 1
   * @param column empty when the whole record is broken
   * @param reason in words
   * @param record its text
   */
  public record Reject(String file, long line, String column, String reason, String record) {}
}
