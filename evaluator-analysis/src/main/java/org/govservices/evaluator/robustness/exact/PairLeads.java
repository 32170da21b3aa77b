package org.govservices.evaluator.robustness.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** By how much every unit can be ahead of every other one, under all weights of a space. */
final class PairLeads {
  /** More than rounding takes from a lead, as a share of what no ranking can overlook. */
  private static final double DOUBTFUL = 0.1;

  private final WeightSpace space;
  private final ExactLeads exact;
  private final double tolerance;
  private final double tie;
  private final double[][] most;

  /** Where a lead that is counted can be. */
  enum Side {
    ALWAYS,
    NEVER,
    EITHER
  }

  /**
   * Compares all pairs, as long as it is not over; leads that were not compared may be any.
   *
   * @param isOver asked from any thread
   */
  PairLeads(WeightedIndex index, WeightSpace space, BooleanSupplier isOver) {
    this.space = space;
    this.exact = new ExactLeads(index);
    this.tolerance = index.tolerance();
    this.tie = index.tie();
    most = new double[index.size()][index.size()];
    IntStream.range(0, index.size())
        .parallel()
        .forEach(
            ahead -> {
              if (isOver.getAsBoolean()) {
                Arrays.fill(most[ahead], Double.POSITIVE_INFINITY);
                return;
              }
              for (int behind = 0; behind < index.size(); behind++) {
                if (behind != ahead) {
                  most[ahead][behind] = space.maximum(index.lead(ahead, behind));
                }
              }
            });
  }

  ExactLeads exact() {
    return exact;
  }

  /** Where a unit is ahead of another beyond doubt. */
  Side surely(int ahead, int behind) {
    return side(ahead, behind, -tolerance, () -> exact.surely(ahead, behind));
  }

  /** Where a unit is ahead of another, or level. */
  Side maybe(int ahead, int behind) {
    return side(ahead, behind, tie, () -> exact.maybe(ahead, behind));
  }

  private Side side(int ahead, int behind, double moved, Supplier<Line> line) {
    double high = most[ahead][behind] + moved;
    double low = -most[behind][ahead] + moved;
    if (sign(high, line) < 0) {
      return Side.NEVER;
    }
    return sign(-low, () -> line.get().negated()) <= 0 ? Side.ALWAYS : Side.EITHER;
  }

  /** The sign of a function's largest value, of which a double is known. */
  private int sign(double near, Supplier<Line> line) {
    return Math.abs(near) > DOUBTFUL * tolerance
        ? (int) Math.signum(near)
        : exactMaximum(line.get().exact());
  }

  private int exactMaximum(BigInteger[] coefficients) {
    return space.exactMaximum(coefficients).signum();
  }
}
