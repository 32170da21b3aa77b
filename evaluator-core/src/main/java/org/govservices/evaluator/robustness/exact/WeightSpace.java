package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Weights of indicators that sum to 1 and keep to bounds, as constraints of linear programmes. */
public final class WeightSpace {
  private final int indicators;
  private final List<Bound> bounds = new ArrayList<>();

  /** The share of some indicators in a wider whole. */
  @SuppressWarnings("ArrayRecordComponent") // private to this class
  private record Bound(int[] part, int[] whole, double low, double high) {}

  /** Any weights that sum to 1. */
  public WeightSpace(int indicators) {
    this.indicators = indicators;
  }

  /**
   * Bounds the share that some indicators have in a whole.
   *
   * @param part indicators
   * @param whole indicators, the part among them
   */
  public void bound(int[] part, int[] whole, double low, double high) {
    bounds.add(new Bound(part.clone(), whole.clone(), low, high));
  }

  /** Adds the weights, first of all variables, and their constraints to an empty model. */
  Variable[] addTo(ExpressionsBasedModel model) {
    Variable[] weights = new Variable[indicators];
    for (int i = 0; i < indicators; i++) {
      weights[i] = model.addVariable("w" + i).lower(0).upper(1);
    }
    Expression sum = model.addExpression("sum").level(1);
    for (Variable weight : weights) {
      sum.set(weight, 1);
    }
    for (int b = 0; b < bounds.size(); b++) {
      Bound bound = bounds.get(b);
      if (bound.whole.length == indicators && bound.part.length == 1) {
        weights[bound.part[0]].lower(bound.low).upper(bound.high);
        continue;
      }
      // low · whole ≤ part ≤ high · whole
      share(model.addExpression("low" + b).lower(0), weights, bound, bound.low);
      share(model.addExpression("high" + b).upper(0), weights, bound, bound.high);
    }
    return weights;
  }

  private static void share(Expression row, Variable[] weights, Bound bound, double share) {
    double[] coefficients = new double[weights.length];
    for (int i : bound.whole) {
      coefficients[i] -= share;
    }
    for (int i : bound.part) {
      coefficients[i] += 1;
    }
    for (int i = 0; i < coefficients.length; i++) {
      if (coefficients[i] != 0) {
        row.set(weights[i], coefficients[i]);
      }
    }
  }

  /** The largest value of a linear function of the weights. */
  double maximum(double[] coefficients) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] weights = addTo(model);
    Expression objective = model.addExpression("objective").weight(1);
    for (int i = 0; i < weights.length; i++) {
      objective.set(weights[i], coefficients[i]);
    }
    Optimisation.Result result = model.maximise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("no optimum: " + result.getState());
    }
    return result.getValue();
  }

  /** The weights among the values of a solution, cleaned of rounding: not negative, sum 1. */
  double[] weights(Optimisation.Result result) {
    double[] weights = new double[indicators];
    double sum = 0;
    for (int i = 0; i < indicators; i++) {
      weights[i] = Math.max(0, result.doubleValue(i));
      sum += weights[i];
    }
    for (int i = 0; i < indicators; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
