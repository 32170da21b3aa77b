package org.govservices.evaluator.records.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govservices.evaluator.input.InvalidInputException;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.records.Query;

/** What DuckDB says, as problems of inputs. */
final class SqlErrors {
  /** How it shows a place: the line, and below it marks under what it means. */
  private static final Pattern SHOWN = Pattern.compile("\nLINE (\\d+): (.*)\n( *)\\^");

  private SqlErrors() {}

  /** The first line, without what DuckDB suggests of its own settings. */
  static String inWords(SQLException e) {
    return e.getMessage().lines().findFirst().orElse("unknown reason").strip();
  }

  static InvalidInputException problem(Place place, SQLException e) {
    return new InvalidInputException(List.of(new Problem(place, inWords(e))));
  }

  /**
   * Where in a query it says that it failed.
   *
   * @param run what was run: the query, perhaps with something around it
   */
  static Optional<Place> place(Query query, String run, SQLException e) {
    Matcher shown = SHOWN.matcher(e.getMessage());
    int begins = run.indexOf(query.sql());
    List<String> lines = run.lines().toList();
    if (!shown.find() || begins < 0) {
      return Optional.empty();
    }
    int line = Integer.parseInt(shown.group(1));
    if (line > lines.size() || !lines.get(line - 1).equals(shown.group(2))) {
      return Optional.empty();
    }
    int column = shown.group(3).length() - ("LINE " + line + ": ").length();
    int offset = 0;
    for (String earlier : lines.subList(0, line - 1)) {
      offset += earlier.length() + 1;
    }
    String before = run.substring(0, Math.min(run.length(), offset + Math.max(0, column)));
    return before.length() < begins
        ? Optional.empty()
        : Optional.of(query.placeAfter(before.substring(begins)));
  }
}
