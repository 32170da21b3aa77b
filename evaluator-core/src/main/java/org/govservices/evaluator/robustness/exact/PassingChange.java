package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The smallest change of weights under which a unit draws level with another that is ahead of it.
 * It moves weight to the indicator at which the unit leads most, from those at which it trails
 * most: no other share of the whole gains as much when it is moved.
 *
 * @param unit of the index
 * @param passed the unit to pass
 * @param moved the share of the whole that has to move from some indicators to others, 0 to 1; 0
 *     where the unit is ahead already
 * @param weights under which they are level, or the contract's where the unit is ahead already
 */
public record PassingChange(int unit, int passed, double moved, List<Double> weights) {
  /** Defensive copy. */
  public PassingChange {
    weights = List.copyOf(weights);
  }

  /** Finds the change for a pair; empty when no weights will do. */
  public static Optional<PassingChange> of(WeightedIndex index, int unit, int passed) {
    double[] over = index.lead(unit, passed);
    List<Integer> fromWorst =
        IntStream.of(index.weighted())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> over[i]))
            .toList();
    int best = fromWorst.get(fromWorst.size() - 1);
    double[] weights = index.weights().clone();
    double lead = index.index(unit, weights) - index.index(passed, weights);
    double moved = 0;
    for (int i = 0; i < fromWorst.size() && lead < 0; i++) {
      int donor = fromWorst.get(i);
      double gain = over[best] - over[donor];
      if (!(gain > 0)) {
        break;
      }
      double share = Math.min(weights[donor], -lead / gain);
      weights[donor] -= share;
      weights[best] += share;
      moved += share;
      lead = share < index.weights()[donor] ? 0 : lead + share * gain;
    }
    return lead < -index.tolerance()
        ? Optional.empty()
        : Optional.of(
            new PassingChange(unit, passed, moved, Arrays.stream(weights).boxed().toList()));
  }
}
