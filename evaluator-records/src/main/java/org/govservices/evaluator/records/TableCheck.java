package org.govservices.evaluator.records;

import java.util.List;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;

/**
 * What a table holds.
 *
 * @param rows records in its files
 * @param rejected records among them that break the declared types; as many as were skipped
 */
public record TableCheck(String table, long rows, List<Reject> rejected) {
  /** How many problems of a kind are told one by one. */
  public static final int SHOWN = 20;

  /** Defensive copy. */
  public TableCheck {
    rejected = List.copyOf(rejected);
  }

  /**
   * Reports records that break the declared types, when they are more than the table allows.
   *
   * @param rejects the first of them, by file and line; at least {@link #SHOWN} if there are so
   *     many
   * @param all how many there are
   */
  public static void report(RecordTable table, List<Reject> rejects, long all, Problems problems) {
    if (all <= table.skipAtMost()) {
      return;
    }
    for (Reject reject : rejects.subList(0, Math.min(SHOWN, rejects.size()))) {
      problems.add(
          new Place(reject.file(), Long.toString(reject.line()), reject.column()), reject.reason());
    }
    if (all > SHOWN || table.skipAtMost() > 0) {
      problems.add(
          table.place(),
          all
              + " records of '"
              + table.name()
              + "' break the declared types"
              + (table.skipAtMost() > 0 ? "; the table allows " + table.skipAtMost() : ""));
    }
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
