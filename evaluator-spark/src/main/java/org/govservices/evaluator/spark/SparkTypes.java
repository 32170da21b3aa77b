package org.govservices.evaluator.spark;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.govservices.evaluator.records.ColumnType;

/** Spark's types for the declared ones. */
final class SparkTypes {
  private SparkTypes() {}

  static DataType of(ColumnType type) {
    return switch (type) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.LongType;
      case DECIMAL -> DataTypes.createDecimalType(38, 18);
      case NUMBER -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      // without a time zone
      case TIMESTAMP -> DataTypes.TimestampNTZType;
    };
  }
}
