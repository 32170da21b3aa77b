package org.govservices.evaluator.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.input.Problems;

/** What is wrong with rows that a query returned: every kind once, with its number of rows. */
final class RowProblems {
  private final Query query;
  private final Problems problems;
  private final Map<Kind, Seen> seen = new LinkedHashMap<>();

  RowProblems(Query query, Problems problems) {
    this.query = query;
    this.problems = problems;
  }

  private record Kind(int column, String advice) {}

  /**
   * Rows of a kind.
   *
   * @param first of their texts, since rows come in no order
   */
  private record Seen(String first, long rows) {}

  /**
   * Notes a row.
   *
   * @param column in which it shows, from 0
   * @param found what is wrong with this row
   * @param advice what is expected of all rows, which makes the kind; may be empty
   */
  void add(int column, String found, String advice) {
    seen.merge(
        new Kind(column, advice),
        new Seen(found, 1),
        (a, b) ->
            new Seen(a.first().compareTo(b.first()) <= 0 ? a.first() : b.first(), a.rows() + 1));
  }

  /** Reports all kinds. */
  void report() {
    if (seen.isEmpty()) {
      return;
    }
    JsonNode items = SqlTree.of(query).path("statements").path(0).path("node").path("select_list");
    seen.forEach(
        (kind, rows) -> {
          Place place =
              SqlTree.children(items).anyMatch(SqlTree::isStar)
                  ? query.place()
                  : SqlTree.place(query, items.path(kind.column()));
          long others = rows.rows() - 1;
          String more =
              others == 0 ? "" : ", and in " + others + (others == 1 ? " more row" : " more rows");
          problems.add(place, rows.first() + more + kind.advice());
        });
  }
}
