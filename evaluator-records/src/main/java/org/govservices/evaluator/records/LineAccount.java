package org.govservices.evaluator.records;

/**
 * Where the lines of a table's text files went: every line is of one kind. All are 0 where records
 * are not written by lines (arrays of JSON, Parquet).
 *
 * @param headers of CSV files
 * @param empty with nothing but blanks, passed over
 * @param records of records that were taken
 * @param rejected of records that break the declaration
 */
public record LineAccount(long headers, long empty, long records, long rejected) {
  /** No lines. */
  public static final LineAccount NONE = new LineAccount(0, 0, 0, 0);

  /** The lines of all files. */
  public long all() {
    return headers + empty + records + rejected;
  }
}
