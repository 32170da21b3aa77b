package org.govservices.evaluator.records;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govservices.evaluator.text.Keyword;

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

  /** Far beyond a double: no digit of a result comes from rounding on the way. */
  private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);

  /**
   * One row for a unit.
   *
   * @param denominator above 0
   * @param records how many records it rests on
   * @param ratios how many equal ratios the row stands for, of a mean of ratios
   */
  public record Part(
      BigDecimal numerator, BigDecimal denominator, long records, BigDecimal ratios) {}

  /** Whether a unit may have more than one row. */
  boolean takesManyParts() {
    return this == MEAN_OF_RATIOS;
  }

  /** The value of a unit's rows, of which there is at least one. */
  BigDecimal value(List<Part> parts) {
    if (!takesManyParts()) {
      return parts.get(0).numerator().divide(parts.get(0).denominator(), PRECISION);
    }
    // Numerators over one denominator add up exactly, so that rows may come in any order.
    Map<BigDecimal, BigDecimal> numerators = new TreeMap<>();
    BigDecimal count = BigDecimal.ZERO;
    for (Part part : parts) {
      numerators.merge(
          part.denominator(), part.numerator().multiply(part.ratios()), BigDecimal::add);
      count = count.add(part.ratios());
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, BigDecimal> over : numerators.entrySet()) {
      sum = sum.add(over.getValue().divide(over.getKey(), PRECISION), PRECISION);
    }
    return sum.divide(count, PRECISION);
  }
}
