package org.govservices.evaluator.records.text;

import java.util.List;

/**
 * A record as it stands in a text file.
 *
 * @param line in which it begins, from 1
 * @param lines how many it takes, at least 1
 * @param values texts of the declared columns in their order, without blanks around them, null for
 *     nothing; none when the record is broken
 * @param column name in the file of the column at fault; empty when there is none
 * @param fault why it is broken; null when it is not
 * @param nth of the records that begin in its line, from 1
 * @param last whether nothing behind it can be read: how much is lost is not known
 */
public record TextRecord(
    long line,
    long lines,
    List<String> values,
    String column,
    String fault,
    int nth,
    boolean last) {

  /** How the fault of a record without a declared column begins. */
  public static final String LACKS = "the record has no '";

  static TextRecord of(long line, long lines, List<String> values) {
    return new TextRecord(line, lines, values, "", null, 1, false);
  }

  static TextRecord broken(long line, long lines, String column, String fault) {
    return new TextRecord(line, lines, List.of(), column, fault, 1, false);
  }

  static TextRecord last(long line, String fault) {
    return new TextRecord(line, 1, List.of(), "", fault, 1, true);
  }

  /** The same record, not the first of its line. */
  TextRecord nth(int other) {
    return new TextRecord(line, lines, values, column, fault, other, last);
  }

  /** Whether a declared column is not there at all, which is another thing than nothing in it. */
  public boolean isLacking() {
    return fault != null && !column.isEmpty() && fault.startsWith(LACKS);
  }

  /** As how many records it counts: a broken one hides what stands in each of its lines. */
  public long records() {
    return fault == null ? 1 : lines;
  }
}
