package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.List;
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
  /** Defensive copy. */
  public FirstPlace {
    weights = List.copyOf(weights);
  }

  /** Solves the linear programme of one unit. */
  public static FirstPlace of(WeightedIndex index, WeightSpace space, int unit) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] weights = space.addTo(model);
    Variable lead = model.addVariable("lead").weight(1);
    for (int other = 0; other < index.size(); other++) {
      if (other != unit) {
        double[] over = index.lead(unit, other);
        Expression row = model.addExpression("over" + other).lower(0).set(lead, -1);
        for (int i = 0; i < weights.length; i++) {
          row.set(weights[i], over[i]);
        }
      }
    }
    Optimisation.Result result = model.maximise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("no optimum: " + result.getState());
    }
    double[] found = space.weights(result);
    double largest = result.getValue();
    return new FirstPlace(
        unit,
        Math.abs(largest) < index.tolerance() ? 0 : largest,
        largest >= -index.tolerance(),
        Arrays.stream(found).boxed().toList());
  }
}
