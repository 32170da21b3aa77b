/**
 * Apache Spark: the SQL of definitions on one machine's cores or on a cluster.
 *
 * <p>In: declared tables and checked SQL. Out: the rows that the embedded engine returns, too.
 * Records in text files are taken apart by the executors, a file at a time, and kept there while
 * the session lasts; Parquet is Spark's own. SQL passes {@link
 * org.govservices.evaluator.spark.PlanCheck} before it runs, so that it reads the declared tables
 * and does nothing else.
 */
package org.govservices.evaluator.spark;
