package org.govservices.evaluator.records;

import org.govservices.evaluator.spark.LocalSpark;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class FormsOfTypesOnSparkTest extends FormsOfTypesTest {}
