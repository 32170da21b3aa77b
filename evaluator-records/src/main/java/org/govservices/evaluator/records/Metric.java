package org.govservices.evaluator.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.input.Place;
import org.govservices.evaluator.observation.Status;

/**
 * How an indicator's values come from records.
 *
 * @param indicator the id of the indicator that it feeds
 * @param tables that it reads: tables of the evaluation and views
 * @param counts the table whose records are accounted for
 * @param times what a value is multiplied by (100 for percent)
 * @param none the status of a unit without records that count
 * @param values returns {@code unit, numerator, denominator, n}, for a mean of ratios also {@code
 *     ratios}
 * @param records returns {@code unit, lost} and what names and describes a record
 * @param audit returns {@code unit, record, numerator, denominator, published}
 * @param file as users know it
 */
public record Metric(
    String indicator,
    List<String> tables,
    String counts,
    Aggregation aggregation,
    BigDecimal times,
    Status none,
    Query values,
    Optional<Query> records,
    Optional<Audit> audit,
    String file,
    Place place) {
  /** Defensive copy. */
  public Metric {
    tables = List.copyOf(tables);
  }

  /** All of its queries. */
  List<Query> queries() {
    List<Query> queries = new ArrayList<>(List.of(values));
    records.ifPresent(queries::add);
    audit.ifPresent(checked -> queries.add(checked.query()));
    return queries;
  }

  /**
   * Single records whose value somebody published.
   *
   * @param within how far a published value may be from the computed one
   */
  public record Audit(Query query, BigDecimal within) {}
}
