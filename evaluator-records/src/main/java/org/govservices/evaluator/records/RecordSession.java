package org.govservices.evaluator.records;

import java.util.List;

/**
 * Tables that are open for queries. Queries have passed {@link SelectCheck}; an engine makes sure
 * all the same that they can read nothing but the tables and change nothing.
 */
public interface RecordSession extends AutoCloseable {
  /**
   * Opens views on the tables.
   *
   * @param views every one after the views that it reads
   * @throws org.govservices.evaluator.input.InvalidInputException when one cannot be run
   */
  void define(List<View> views);

  /**
   * Reads a table through: counts its records and holds them against the declared types.
   *
   * @throws org.govservices.evaluator.input.InvalidInputException when more records break the types
   *     than the table allows
   */
  TableCheck check(RecordTable table);

  /**
   * Runs a query; rows come in no order.
   *
   * @param sql with {@code ?} for each of the parameters
   * @throws org.govservices.evaluator.input.InvalidInputException when it cannot be run
   */
  Rows run(Query query, String sql, String... parameters);

  /** Ends the session and removes what it spilled. */
  @Override
  void close();
}
