package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The smallest change of weights under which a unit draws level with another that is ahead of it.
 *
 * @param unit of the index
 * @param passed the unit ahead
 * @param moved the share of the whole that has to move from some indicators to others, 0 to 1
 * @param weights under which they are level
 */
public record PassingChange(int unit, int passed, double moved, List<Double> weights) {
  /** Defensive copy. */
  public PassingChange {
    weights = List.copyOf(weights);
  }

  /** Solves the linear programme of a pair; empty when no weights will do. */
  public static Optional<PassingChange> of(
      WeightedIndex index, WeightSpace space, int unit, int passed) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] weights = space.addTo(model);
    double[] over = index.lead(unit, passed);
    Expression lead = model.addExpression("lead").lower(0);
    for (int i = 0; i < weights.length; i++) {
      lead.set(weights[i], over[i]);
      Variable more = model.addVariable("more" + i).lower(0).weight(0.5);
      Variable less = model.addVariable("less" + i).lower(0).weight(0.5);
      model
          .addExpression("change" + i)
          .level(index.weights()[i])
          .set(weights[i], 1)
          .set(more, -1)
          .set(less, 1);
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    List<Double> found = new ArrayList<>();
    double moved = 0;
    double[] cleaned = space.weights(result);
    for (int i = 0; i < cleaned.length; i++) {
      found.add(cleaned[i]);
      moved += Math.abs(cleaned[i] - index.weights()[i]) / 2;
    }
    return Optional.of(new PassingChange(unit, passed, moved, found));
  }
}
