package org.govservices.evaluator.spark;

import java.util.Collection;
import java.util.List;
import org.govservices.evaluator.evaluation.spec.RecordSettings;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.records.RecordEngine;
import org.govservices.evaluator.records.RecordSession;
import org.govservices.evaluator.records.RecordTable;

/** Spark, on this machine or a cluster; every executor reads the files under the same path. */
public final class SparkEngine implements RecordEngine {
  static final String NAME = "spark";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public RecordSession open(Collection<RecordTable> tables, RecordSettings settings) {
    if (!isSparkHere()) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  Place.of("--engine"),
                  "Spark itself is not on the class path; set SPARK_HOME to a folder whose jars/"
                      + " holds Spark, see docs/guide/records.md")));
    }
    return SparkTables.open(tables, settings);
  }

  private static boolean isSparkHere() {
    try {
      Class.forName("org.apache.spark.sql.SparkSession", false, SparkEngine.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
