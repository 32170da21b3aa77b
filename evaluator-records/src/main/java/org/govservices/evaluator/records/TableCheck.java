package org.govservices.evaluator.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.Problems;

/**
 * What a table holds.
 *
 * @param lines of its text files
 * @param rows records in its files
 * @param rejectedRows records among them that break the declaration and were left out
 * @param rejected where they stand; one may hide several
 */
public record TableCheck(
    String table, LineAccount lines, long rows, long rejectedRows, List<Reject> rejected) {
  /** How many problems of a kind are told one by one. */
  public static final int SHOWN = 20;

  /** How many records that break one column in one way are named. */
  private static final int SHOWN_OF_CAUSE = 4;

  private static final String EXPECTED = "; expected ";

  /** Defensive copy. */
  public TableCheck {
    rejected = List.copyOf(rejected);
  }

  /**
   * Reports records that break the declaration, when they are more than the table allows. A column
   * that no record has is one problem, however many records may be left out.
   *
   * @param rejects the first of them, by file and line; at least {@link #SHOWN} if there are so
   *     many
   * @param all how many records break it
   * @param lacking the columns that none of the table's records has, by their names in the files
   */
  public static void report(
      RecordTable table,
      List<Reject> rejects,
      long all,
      Collection<String> lacking,
      Problems problems) {
    for (Reject reject : rejects) {
      if (lacking.contains(reject.column())) {
        problems.add(
            new Place(reject.file(), Long.toString(reject.line()), reject.column()),
            "no record of '" + table.name() + "' has the column; " + reject.reason());
        return;
      }
    }
    if (all <= table.skipAtMost()) {
      return;
    }
    shown(rejects, rejects.size() == all).forEach(problems::add);
    problems.add(
        table.place(),
        all
            + (all == 1 ? " record" : " records")
            + " of '"
            + table.name()
            + (all == 1 ? "' breaks" : "' break")
            + " the declared types; "
            + (table.skipAtMost() > 0
                ? "its 'skip-at-most' allows " + table.skipAtMost() + ": mend them, or allow more"
                : table.format() == RecordTable.Format.PARQUET
                    ? "expected none"
                    : "mend them, or say with 'skip-at-most' how many may be left out"));
  }

  /**
   * Those of one cause once, with the next places; how many there are is not known when these are
   * not all.
   */
  private static List<Problem> shown(List<Reject> rejects, boolean areAll) {
    Map<String, List<Reject>> causes = new LinkedHashMap<>();
    for (Reject reject : rejects) {
      causes.computeIfAbsent(reject.cause(), cause -> new ArrayList<>()).add(reject);
    }
    return causes.values().stream().limit(SHOWN).map(same -> told(same, areAll)).toList();
  }

  private static Problem told(List<Reject> same, boolean areAll) {
    Reject first = same.get(0);
    String next =
        same.stream()
            .skip(1)
            .limit(SHOWN_OF_CAUSE - 1)
            .map(reject -> Long.toString(reject.line()))
            .collect(Collectors.joining(", "));
    String rest = same.size() > SHOWN_OF_CAUSE || !areAll ? ", …)" : ")";
    return new Problem(
        new Place(first.file(), Long.toString(first.line()), first.column()),
        first.reason() + (next.isEmpty() ? "" : " (also in line " + next + rest));
  }

  /**
   * A record that breaks the declaration.
   *
   * @param file as users know it
   * @param line in the file, from 1
   * @param column name in the file; empty when the whole record is broken
   * @param reason in words
   * @param record as it stands in the file
   */
  public record Reject(String file, long line, String column, String reason, String record) {
    /** What records that break one column in one way have in common. */
    private String cause() {
      return file + "\n" + column + "\n" + reason.substring(Math.max(0, reason.indexOf(EXPECTED)));
    }
  }
}
