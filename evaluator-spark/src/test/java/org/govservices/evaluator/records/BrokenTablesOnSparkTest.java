package org.govservices.evaluator.records;

import org.govservices.evaluator.spark.LocalSpark;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class BrokenTablesOnSparkTest extends BrokenTablesTest {
  @Override
  String damagedRowGroup() {
    return "";
  }
}
