package org.govservices.evaluator.spark;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.records.FailedQuery;
import org.govservices.evaluator.records.Query;

/** Ends the jobs of a query that takes longer than it may. */
final class QueryTimer implements AutoCloseable {
  private final SparkContext spark;
  private final int seconds;
  private final String group = UUID.randomUUID().toString();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Timer timer = new Timer("query timer", true);

  QueryTimer(SparkContext spark, int seconds) {
    this.spark = spark;
    this.seconds = seconds;
  }

  /**
   * Does the work of a query.
   *
   * @throws InvalidInputException when it took longer than it may
   */
  <T> T within(Supplier<T> work, Query query) {
    spark.setJobGroup(group, "query", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            over.set(true);
            spark.cancelJobGroup(group);
          }
        },
        seconds * 1000L);
    try {
      return work.get();
    } catch (RuntimeException e) {
      if (over.get()) {
        throw new InvalidInputException(List.of(FailedQuery.outOfTime(query, seconds)));
      }
      throw e;
    }
  }

  @Override
  public void close() {
    timer.cancel();
    spark.clearJobGroup();
  }
}
