package org.govservices.evaluator.records.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes observations as Parquet. */
public final class ObservationParquet {
  private ObservationParquet() {}

  /**
   * Turns a long observation file into Parquet with the same columns and rows, in the same order.
   *
   * @param csv with {@code unit,indicator,value,status,standard_error,n,edition,source,evidence}
   */
  public static void write(Path csv, Path parquet) {
    String rows =
        "read_csv("
            + Sql.text(csv.toAbsolutePath().toString())
            + ", auto_detect = false, header = true, quote = '\"', escape = '\"', delim = ','"
            + ", columns = {'unit': 'VARCHAR', 'indicator': 'VARCHAR', 'value': 'DOUBLE',"
            + " 'status': 'VARCHAR', 'standard_error': 'DOUBLE', 'n': 'BIGINT',"
            + " 'edition': 'VARCHAR', 'source': 'VARCHAR', 'evidence': 'VARCHAR'})";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute(
          "COPY (SELECT * FROM "
              + rows
              + ") TO "
              + Sql.text(parquet.toAbsolutePath().toString())
              + " (FORMAT parquet)");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot write " + parquet, e);
    }
  }
}
