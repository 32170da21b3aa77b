package org.govservices.evaluator.robustness.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** The scores of an index as whole numbers, and leads of units over others made of them. */
final class ExactLeads {
  private static final int DIGITS_OF_DOUBLE = 52;

  private final BigInteger[][] scores;
  private final int shift;

  /** How far a lead is moved: nothing but the noise of stored decimals is no lead. */
  private final BigInteger tie;

  /** Beyond this a ranking sees a lead for certain. */
  private final BigInteger certain;

  ExactLeads(WeightedIndex index) {
    this.shift = shift(index);
    this.scores =
        Arrays.stream(index.scores())
            .map(row -> Arrays.stream(row).mapToObj(this::whole).toArray(BigInteger[]::new))
            .toArray(BigInteger[][]::new);
    this.certain = whole(index.tolerance());
    this.tie = whole(index.tie());
  }

  /** So that all scores are whole numbers. */
  private static int shift(WeightedIndex index) {
    double smallest = index.tie();
    for (double[] row : index.scores()) {
      for (double score : row) {
        smallest = score == 0 ? smallest : Math.min(smallest, Math.abs(score));
      }
    }
    return Math.max(0, DIGITS_OF_DOUBLE - Math.getExponent(smallest));
  }

  private BigInteger whole(double value) {
    return new BigDecimal(value)
        .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(shift)))
        .toBigIntegerExact();
  }

  /** Not negative where a unit is ahead of another beyond doubt. */
  Line surely(int ahead, int behind) {
    return lead(ahead, behind, certain.negate());
  }

  /** Negative only where a unit is behind another at all: the noise of stored decimals is not. */
  Line maybe(int ahead, int behind) {
    return lead(ahead, behind, tie);
  }

  /** As {@link #maybe}, but a tie is negative too. */
  Line strictly(int ahead, int behind) {
    return lead(ahead, behind, tie.negate());
  }

  /** Negative only where a unit is behind another beyond doubt. */
  Line notSurelyBehind(int ahead, int behind) {
    return lead(ahead, behind, certain);
  }

  private Line lead(int ahead, int behind, BigInteger moved) {
    BigInteger[] lead = new BigInteger[scores[ahead].length];
    Arrays.setAll(lead, i -> scores[ahead][i].subtract(scores[behind][i]).add(moved));
    return Line.of(lead, Math.scalb(1.0, -shift));
  }
}
