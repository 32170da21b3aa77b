package org.govservices.evaluator.records.duckdb;

import java.sql.SQLException;
import java.util.List;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;

/** What DuckDB says, as problems of inputs. */
final class SqlErrors {
  private SqlErrors() {}

  /** The first line, without what DuckDB suggests of its own settings. */
  static String inWords(SQLException e) {
    return e.getMessage().lines().findFirst().orElse("unknown reason").strip();
  }

  static InvalidInputException problem(Place place, SQLException e) {
    return new InvalidInputException(List.of(new Problem(place, inWords(e))));
  }
}
