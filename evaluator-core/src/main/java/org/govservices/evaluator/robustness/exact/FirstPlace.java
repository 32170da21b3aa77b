package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Whether a unit can be first under any weights, by the largest lead over its nearest competitor.
 *
 * @param unit of the index
 * @param lead in points of the index; 0 for a shared first place, negative when it cannot be first
 * @param canBeFirst alone or with others
 * @param weights that give this lead
 */
public record FirstPlace(int unit, double lead, boolean canBeFirst, List<Double> weights) {
  /** How many competitors are taken in at once. */
  private static final int AT_ONCE = 8;

  /** Defensive copy. */
  public FirstPlace {
    weights = List.copyOf(weights);
  }

  /**
   * Solves the linear programme of one unit. Few competitors decide it: the programme begins with
   * the first, and takes in those that the solution leaves nearest until none is nearer.
   */
  public static FirstPlace of(WeightedIndex index, WeightSpace space, int unit) {
    List<Integer> rivals = new ArrayList<>(nearest(index, unit, index.weights(), List.of()));
    while (true) {
      ExpressionsBasedModel model = new ExpressionsBasedModel();
      Variable[] weights = space.addTo(model);
      Variable lead = model.addVariable("lead").weight(1);
      for (int rival : rivals) {
        double[] over = index.lead(unit, rival);
        Expression row = model.addExpression("over" + rival).lower(0).set(lead, -1);
        for (int i = 0; i < weights.length; i++) {
          row.set(weights[i], over[i]);
        }
      }
      Optimisation.Result result = model.maximise();
      if (!result.getState().isOptimal()) {
        throw new IllegalStateException("no optimum: " + result.getState());
      }
      double[] found = space.weights(result);
      double largest = result.getValue();
      List<Integer> nearer =
          nearest(index, unit, found, rivals).stream()
              .filter(other -> lead(index, unit, other, found) < largest - index.tolerance())
              .toList();
      if (nearer.isEmpty()) {
        return new FirstPlace(
            unit,
            Math.abs(largest) < index.tolerance() ? 0 : largest,
            largest >= -index.tolerance(),
            Arrays.stream(found).boxed().toList());
      }
      rivals.addAll(nearer);
    }
  }

  /** The competitors over which a unit has the smallest leads, but for some. */
  private static List<Integer> nearest(
      WeightedIndex index, int unit, double[] weights, List<Integer> without) {
    return IntStream.range(0, index.size())
        .filter(other -> other != unit && !without.contains(other))
        .boxed()
        .sorted(Comparator.comparingDouble(other -> lead(index, unit, other, weights)))
        .limit(AT_ONCE)
        .toList();
  }

  private static double lead(WeightedIndex index, int unit, int other, double[] weights) {
    return index.index(unit, weights) - index.index(other, weights);
  }
}
