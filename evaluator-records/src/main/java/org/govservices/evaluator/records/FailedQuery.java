package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problem;
import org.govservices.evaluator.input.Problems;

/** Why an engine did not run a query, as a problem of the definition. */
public final class FailedQuery {
  private static final Pattern COLUMN =
      Pattern.compile("(?i).*(column|UNRESOLVED|FIELD_NOT_FOUND).*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("[\"`]([^\"`]+)[\"`]");

  private FailedQuery() {}

  /**
   * What an engine says of a query.
   *
   * @param said the engine's words, of which the first line counts
   * @param place where the engine says that it stands; empty when it does not
   * @param columns of a table or view of the session by its name
   */
  public static Problem of(
      Query query, String said, Optional<Place> place, Function<String, List<String>> columns) {
    String words = said.lines().findFirst().orElse("unknown reason").strip();
    return unknownColumn(query, words, columns)
        .orElseGet(() -> new Problem(place.orElse(query.place()), words));
  }

  /** A query that took longer than it may. */
  public static Problem outOfTime(Query query, int seconds) {
    return new Problem(
        query.place(),
        "the query took longer than "
            + seconds
            + (seconds == 1 ? " second" : " seconds")
            + "; does it end? `records: {query-seconds: N}` in evaluation.yaml, or --query-seconds,"
            + " sets how long a query may take");
  }

  private static Optional<Problem> unknownColumn(
      Query query, String words, Function<String, List<String>> columns) {
    if (!COLUMN.matcher(words).matches()) {
      return Optional.empty();
    }
    List<JsonNode> parts = SqlTree.all(SqlTree.of(query)).toList();
    for (MatchResult quoted : QUOTED.matcher(words).results().toList()) {
      String name = SqlTree.last(quoted.group(1).toLowerCase(java.util.Locale.ROOT));
      Optional<JsonNode> found =
          parts.stream()
              .filter(SqlTree::isColumn)
              .filter(part -> SqlTree.last(SqlTree.column(part)).equals(name))
              .findFirst();
      Map<String, List<String>> tables = tables(parts, columns);
      Set<String> known = new TreeSet<>();
      tables.values().forEach(known::addAll);
      if (found.isPresent() && !known.contains(name)) {
        parts.forEach(part -> known.add(SqlTree.text(part, "alias")));
        known.remove("");
        return Optional.of(
            new Problem(
                SqlTree.place(query, found.get()),
                "no column '"
                    + name
                    + "'"
                    + Problems.maybe(name, known)
                    + tables.entrySet().stream()
                        .map(entry -> "; " + entry.getKey() + " has " + list(entry.getValue()))
                        .collect(Collectors.joining())));
      }
    }
    return Optional.empty();
  }

  private static Map<String, List<String>> tables(
      List<JsonNode> parts, Function<String, List<String>> columns) {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    parts.stream()
        .map(part -> SqlTree.text(part, "table_name"))
        .filter(name -> !name.isEmpty())
        .forEach(name -> tables.computeIfAbsent(name, columns));
    tables.values().removeIf(List::isEmpty);
    return tables;
  }

  private static String list(List<String> columns) {
    return String.join(", ", columns);
  }
}
