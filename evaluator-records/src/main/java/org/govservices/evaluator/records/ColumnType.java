package org.govservices.evaluator.records;

import org.govservices.evaluator.method.Keyword;

/** The type that a table declares for a column. */
public enum ColumnType implements Keyword {
  TEXT("VARCHAR"),
  /** 64 bits. */
  INTEGER("BIGINT"),
  /** Up to 20 digits before the point and 18 after it, exact. */
  DECIMAL("DECIMAL(38,18)"),
  /** Binary floating point: for conditions, never for what is counted or added. */
  NUMBER("DOUBLE"),
  BOOLEAN("BOOLEAN"),
  DATE("DATE"),
  TIMESTAMP("TIMESTAMP");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  /** Its name in SQL, the same for every engine but for what an engine maps itself. */
  public String sql() {
    return sql;
  }
}
