package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** By how much every unit can be ahead of every other one, under all weights of a space. */
final class PairLeads {
  private final double[][] most;

  /**
   * Compares all pairs, as long as it is not over; leads that were not compared may be any.
   *
   * @param isOver asked from any thread
   */
  PairLeads(WeightedIndex index, WeightSpace space, BooleanSupplier isOver) {
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

  /** The largest lead, in points of the index. */
  double most(int ahead, int behind) {
    return most[ahead][behind];
  }

  /** The smallest lead; negative where it can be behind. */
  double least(int ahead, int behind) {
    return -most[behind][ahead];
  }
}
