package org.govservices.evaluator.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.govservices.evaluator.input.NumberForm;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.CollectedCell;
import org.govservices.evaluator.observation.Observation;
import org.govservices.evaluator.observation.Origin;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.observation.Status;

/** The values of one metric: from the rows that its SQL returned to cells. */
final class MetricValues {
  private static final BigDecimal MOST_RECORDS = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final String EXACT = "; expected whole or decimal numbers, which are exact";
  private static final String DIVIDED =
      EXACT
          + "; return numerator and denominator: the division is not done in SQL"
          + " (mean-of-ratios divides the two of every row)";

  private final Metric metric;
  private final boolean sampled;
  private final Map<String, List<Aggregation.Part>> parts = new TreeMap<>();
  private final RowProblems unsound;

  /**
   * Reads the rows of a metric; reports those that it cannot have.
   *
   * @param sampled whether its records are a sample
   */
  MetricValues(Metric metric, Rows rows, boolean sampled, Problems problems) {
    this.metric = metric;
    this.sampled = sampled;
    this.unsound = new RowProblems(metric.values(), problems);
    List<String> expected = new ArrayList<>(List.of("unit", "numerator", "denominator", "n"));
    boolean ratios = rows.column("ratios") >= 0;
    if (ratios && metric.aggregation().takesManyParts()) {
      expected.add("ratios");
    }
    if (!List.copyOf(expected).equals(rows.columns())) {
      problems.add(
          metric.values().place(),
          "returns "
              + String.join(", ", rows.columns())
              + "; expected "
              + String.join(", ", expected));
      return;
    }
    rows.rows().forEach(row -> read(row, ratios));
    unsound.report();
  }

  private void read(List<Object> row, boolean ratios) {
    if (!(row.get(0) instanceof String unit)) {
      unsound.add(0, "returns a unit " + row.get(0), "; expected the code of a unit as text");
      return;
    }
    for (int i = 1; i < row.size(); i++) {
      if (!(row.get(i) instanceof BigDecimal)) {
        boolean floating = row.get(i) instanceof Double;
        unsound.add(
            i,
            "returns "
                + row.get(i)
                + (floating ? " as a floating-point number" : "")
                + ofUnit(unit),
            floating ? DIVIDED : EXACT);
        return;
      }
    }
    BigDecimal numerator = (BigDecimal) row.get(1);
    BigDecimal denominator = (BigDecimal) row.get(2);
    BigDecimal n = (BigDecimal) row.get(3);
    BigDecimal count = ratios ? (BigDecimal) row.get(4) : BigDecimal.ONE;
    if (n.remainder(BigDecimal.ONE).signum() != 0 || n.compareTo(MOST_RECORDS) > 0) {
      unsound.add(3, "returns n = " + n + ofUnit(unit), "; expected how many records count");
      return;
    }
    if (denominator.signum() < 0 || n.signum() < 0 || count.signum() <= 0) {
      unsound.add(2, "returns a negative denominator or count" + ofUnit(unit), "");
      return;
    }
    if (metric.aggregation() == Aggregation.SHARE
        && (numerator.signum() < 0 || numerator.compareTo(denominator) > 0)) {
      unsound.add(1, "returns " + numerator + " of " + denominator + ofUnit(unit), "; no share");
      return;
    }
    List<Aggregation.Part> known = parts.computeIfAbsent(unit, code -> new ArrayList<>());
    if (denominator.signum() == 0) {
      return;
    }
    if (!known.isEmpty() && !metric.aggregation().takesManyParts()) {
      unsound.add(0, "returns unit '" + unit + "' a second time", "");
      return;
    }
    known.add(new Aggregation.Part(numerator, denominator, n.longValueExact(), count));
  }

  /** How many records count for units of the roster, and for others. */
  long records(Roster roster, boolean ofRoster) {
    return parts.entrySet().stream()
        .filter(entry -> roster.indexOf(entry.getKey()).isPresent() == ofRoster)
        .flatMap(entry -> entry.getValue().stream())
        .mapToLong(Aggregation.Part::records)
        .sum();
  }

  /** How many records count, by the code of every unit that the query returned. */
  Map<String, Long> recordsByUnit() {
    Map<String, Long> records = new TreeMap<>();
    parts.forEach(
        (unit, known) ->
            records.put(unit, known.stream().mapToLong(Aggregation.Part::records).sum()));
    return records;
  }

  /**
   * The cell of a unit; a gap when no record counts for it.
   *
   * @param problems gets a value that is too large or too small to be computed with
   */
  CollectedCell cell(String unit, Origin origin, Problems problems) {
    List<Aggregation.Part> known = parts.getOrDefault(unit, List.of());
    if (known.isEmpty()) {
      return new CollectedCell(
          unit,
          metric.indicator(),
          Observation.gap(metric.none(), origin, "no record counts", metric.place()));
    }
    BigDecimal value = metric.aggregation().value(known);
    BigDecimal observed = value.multiply(metric.times());
    if (!NumberForm.isSensible(observed.toString())) {
      problems.add(
          metric.values().place(),
          "gives "
              + observed.round(new MathContext(6)).stripTrailingZeros()
              + ofUnit(unit)
              + "; expected "
              + NumberForm.MAGNITUDES,
          NumberForm.MAGNITUDES);
    }
    long n = known.stream().mapToLong(Aggregation.Part::records).sum();
    return new CollectedCell(
        unit,
        metric.indicator(),
        new Observation(
            Status.OBSERVED,
            OptionalDouble.of(observed.doubleValue()),
            origin,
            false,
            standardError(known.get(0), value),
            OptionalLong.of(n),
            metric.file().substring(metric.file().lastIndexOf('/') + 1),
            metric.place()));
  }

  /**
   * Of a share in a simple random sample: the square root of p (1 − p) / (n − 1), without a
   * correction for a finite population (Cochran, Sampling Techniques, 3rd ed., section 3.2).
   */
  private OptionalDouble standardError(Aggregation.Part part, BigDecimal share) {
    double n = part.denominator().doubleValue();
    if (!sampled || metric.aggregation() != Aggregation.SHARE || n < 2) {
      return OptionalDouble.empty();
    }
    double p = share.doubleValue();
    return OptionalDouble.of(metric.times().doubleValue() * Math.sqrt(p * (1 - p) / (n - 1)));
  }

  private static String ofUnit(String unit) {
    return " for unit '" + unit + "'";
  }
}
