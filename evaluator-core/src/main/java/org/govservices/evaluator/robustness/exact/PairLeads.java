package org.govservices.evaluator.robustness.exact;

import java.util.stream.IntStream;

/** By how much every unit can be ahead of every other one, under all weights of a space. */
final class PairLeads {
  private final double[][] most;

  PairLeads(WeightedIndex index, WeightSpace space) {
    most = new double[index.size()][index.size()];
    IntStream.range(0, index.size())
        .parallel()
        .forEach(
            ahead -> {
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
