package org.govservices.evaluator.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.number.NumberText;

/**
 * A record (or group of records) whose published value is not the one its metric's rule gives.
 *
 * @param unit code
 * @param indicator id
 * @param record its name
 * @param computed by the rule; empty when it gives none
 * @param published empty when none is published
 */
public record RecordAudit(
    String unit,
    String indicator,
    String record,
    Optional<BigDecimal> computed,
    Optional<BigDecimal> published) {

  private static final List<String> COLUMNS =
      List.of("unit", "record", "numerator", "denominator", "published");

  /** The difference in words. */
  public String detail() {
    return record + ": published " + text(published) + ", by the rule " + text(computed);
  }

  private static String text(Optional<BigDecimal> value) {
    return value.map(v -> NumberText.withoutNoise(v.doubleValue())).orElse("nothing");
  }

  /** The differences among the rows of an audit query, by unit and record. */
  static List<RecordAudit> differences(Metric metric, Rows rows, Problems problems) {
    Metric.Audit audit = metric.audit().orElseThrow();
    if (!rows.columns().equals(COLUMNS)) {
      problems.add(
          audit.query().place(),
          "returns "
              + String.join(", ", rows.columns())
              + "; expected "
              + String.join(", ", COLUMNS));
      return List.of();
    }
    RowProblems unsound = new RowProblems(audit.query(), problems);
    List<RecordAudit> differences = new ArrayList<>();
    for (List<Object> row : rows.rows()) {
      Optional<Object> noNumber =
          row.subList(2, row.size()).stream()
              .filter(cell -> cell != null && !isNumber(cell))
              .findFirst();
      if (noNumber.isPresent()) {
        unsound.add(
            row.lastIndexOf(noNumber.get()),
            "returns '" + noNumber.get() + "' for record '" + row.get(1) + "'",
            "; expected numbers, or nothing");
        continue;
      }
      Optional<BigDecimal> numerator = number(row.get(2));
      Optional<BigDecimal> denominator = number(row.get(3)).filter(d -> d.signum() != 0);
      Optional<BigDecimal> computed =
          numerator.isPresent() && denominator.isPresent()
              ? Optional.of(
                  numerator
                      .get()
                      .multiply(metric.times())
                      .divide(denominator.get(), MathContext.DECIMAL128))
              : Optional.empty();
      Optional<BigDecimal> published = number(row.get(4));
      boolean same =
          (computed.isPresent() && published.isPresent())
              ? computed.get().subtract(published.get()).abs().compareTo(audit.within()) <= 0
              : (computed.isEmpty() && published.isEmpty());
      if (!same) {
        differences.add(
            new RecordAudit(
                String.valueOf(row.get(0)),
                metric.indicator(),
                String.valueOf(row.get(1)),
                computed,
                published));
      }
    }
    unsound.report();
    differences.sort(Comparator.comparing(RecordAudit::unit).thenComparing(RecordAudit::record));
    return differences;
  }

  private static boolean isNumber(Object cell) {
    return cell instanceof BigDecimal || (cell instanceof Double value && Double.isFinite(value));
  }

  private static Optional<BigDecimal> number(Object cell) {
    return Optional.ofNullable(
        cell instanceof Double value ? NumberText.decimal(value) : (BigDecimal) cell);
  }
}
