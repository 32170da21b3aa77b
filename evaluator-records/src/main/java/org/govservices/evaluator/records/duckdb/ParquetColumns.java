package org.govservices.evaluator.records.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.input.TextFile;
import org.govservices.evaluator.records.ColumnType;
import org.govservices.evaluator.records.RecordTable;

/** Holds the columns of Parquet files against those that a table declares. */
public final class ParquetColumns {
  private ParquetColumns() {}

  /** Reports files that cannot be read, and columns that are missing or of another type. */
  public static void check(RecordTable table, Problems problems) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      table.files().forEach(file -> check(connection, table, file, problems));
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start", e);
    }
  }

  private static void check(
      Connection connection, RecordTable table, Path file, Problems problems) {
    Place place = Place.of(TextFile.displayName(file));
    Map<String, String> found;
    try {
      found = columns(connection, file);
    } catch (SQLException e) {
      problems.add(place, "not a whole Parquet file: " + SqlErrors.inWords(e));
      return;
    }
    for (RecordTable.Column column : table.columns()) {
      String type = found.get(column.from());
      if (type == null) {
        problems.add(place, table.lacks(column, found.keySet()));
      } else if (column.type() == ColumnType.TIMESTAMP && type.startsWith("TIMESTAMP")) {
        checkZone(table, column, type.endsWith("WITH TIME ZONE"), place, problems);
      } else if (!holds(column.type(), type)) {
        problems.add(
            place,
            "column '"
                + column.from()
                + "' is "
                + type
                + "; table '"
                + table.name()
                + "' declares "
                + column.type().keyword());
      }
    }
  }

  /** Of a moment nobody knows the local day and hour without the zone. */
  private static void checkZone(
      RecordTable table, RecordTable.Column column, boolean inUtc, Place place, Problems problems) {
    if (inUtc && column.zone().isEmpty()) {
      problems.add(
          place,
          "column '"
              + column.from()
              + "' holds times with an offset from UTC; say with 'zone' where they are local:"
              + " {type: timestamp, zone: Asia/Shanghai}");
    } else if (!inUtc && column.zone().isPresent()) {
      problems.add(
          place,
          "column '"
              + column.from()
              + "' holds local times, without an offset from UTC; drop the 'zone' that table '"
              + table.name()
              + "' declares");
    }
  }

  private static Map<String, String> columns(Connection connection, Path file) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    String source = "read_parquet(" + Sql.files(List.of(file)) + ")";
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
      while (result.next()) {
        columns.put(result.getString(1), result.getString(2));
      }
    }
    return columns;
  }

  /** Whether every value of the file's type is one of the declared type. */
  private static boolean holds(ColumnType declared, String type) {
    boolean whole = type.matches("U?(TINYINT|SMALLINT|INTEGER)|BIGINT");
    return switch (declared) {
      case TEXT -> type.equals("VARCHAR");
      case INTEGER -> whole;
      case DECIMAL -> whole || type.matches("DECIMAL\\(\\d+,(\\d|1[0-8])\\)");
      case NUMBER -> whole || type.matches("FLOAT|DOUBLE|DECIMAL.*");
      case BOOLEAN -> type.equals("BOOLEAN");
      case DATE -> type.equals("DATE");
      case TIMESTAMP -> false; // see checkZone
    };
  }
}
