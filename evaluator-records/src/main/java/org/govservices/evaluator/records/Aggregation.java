package org.govservices.evaluator.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.govservices.evaluator.method.Keyword;

/** How the rows that SQL returns for a unit become its value. A metric must say which. */
public enum Aggregation implements Keyword {
  /** Records that fulfil something, of all that count. */
  SHARE,
  /** A sum of one column by that of another: long or large records count more. */
  RATIO_OF_SUMS,
  /** A ratio per record (or other part), then their mean: every one counts the same. */
  MEAN_OF_RATIOS,
  /** A sum by the number of records. */
  MEAN,
  /** The best record alone. */
  BEST;

  /** Far beyond a double, so that the order of a sum cannot reach a digit of it. */
  private static final MathContext PRECISION = new MathContext(60, RoundingMode.HALF_EVEN);

  /**
   * One row for a unit.
   *
   * @param denominator above 0
   * @param records how many records it rests on
   * @param ratios how many equal ratios the row stands for, of a mean of ratios
   */
  public record Part(
      BigDecimal numerator, BigDecimal denominator, long records, BigDecimal ratios) {
    private BigDecimal ratio() {
      return numerator.divide(denominator, PRECISION);
    }
  }

  /** Whether a unit may have more than one row. */
  boolean takesManyParts() {
    return this == MEAN_OF_RATIOS;
  }

  /** The value of a unit's rows, of which there is at least one. */
  BigDecimal value(List<Part> parts) {
    if (!takesManyParts()) {
      return parts.get(0).ratio();
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal count = BigDecimal.ZERO;
    for (Part part : parts.stream().sorted(Comparator.comparing(Part::ratio)).toList()) {
      sum = sum.add(part.ratio().multiply(part.ratios(), PRECISION), PRECISION);
      count = count.add(part.ratios());
    }
    return sum.divide(count, PRECISION);
  }
}
