package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Weights of indicators that sum to 1 and keep to bounds: the shares of parts in a whole, whose
 * parts may be wholes again. Linear functions of them have their largest values in closed form,
 * because in every whole what the lower bounds leave goes to the best part until it is full, then
 * to the next.
 */
public final class WeightSpace {
  private final int indicators;
  private final List<Whole> wholes = new ArrayList<>();

  /**
   * Parts that share a whole.
   *
   * @param indicators of all parts, in order
   * @param parts indicators of each
   */
  @SuppressWarnings("ArrayRecordComponent") // private to this class
  private record Whole(int[] indicators, List<int[]> parts, double[] low, double[] high) {}

  /** Any weights that sum to 1. */
  public WeightSpace(int indicators) {
    this.indicators = indicators;
  }

  /**
   * Bounds the shares that parts have in the whole they make up. Wholes are those of a tree: one is
   * made of all indicators, every other one is a part of another.
   *
   * @param parts indicators of each part
   * @param low smallest share of each
   * @param high largest share of each
   */
  public void bound(List<int[]> parts, double[] low, double[] high) {
    wholes.add(
        new Whole(
            parts.stream().flatMapToInt(Arrays::stream).sorted().toArray(),
            parts.stream().map(part -> Arrays.stream(part).sorted().toArray()).toList(),
            low.clone(),
            high.clone()));
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
    for (int h = 0; h < wholes.size(); h++) {
      Whole whole = wholes.get(h);
      for (int p = 0; p < whole.parts.size(); p++) {
        int[] part = whole.parts.get(p);
        if (whole.indicators.length == indicators && part.length == 1) {
          weights[part[0]].lower(whole.low[p]).upper(whole.high[p]);
          continue;
        }
        // low · whole ≤ part ≤ high · whole
        String name = h + "." + p;
        share(model.addExpression("low" + name).lower(0), weights, whole, part, whole.low[p]);
        share(model.addExpression("high" + name).upper(0), weights, whole, part, whole.high[p]);
      }
    }
    return weights;
  }

  private static void share(
      Expression row, Variable[] weights, Whole whole, int[] part, double share) {
    double[] coefficients = new double[weights.length];
    for (int i : whole.indicators) {
      coefficients[i] -= share;
    }
    for (int i : part) {
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
    double[] weights = best(coefficients);
    double value = 0;
    for (int i = 0; i < indicators; i++) {
      value += weights[i] * coefficients[i];
    }
    return value;
  }

  /** Weights at which a linear function of them has its largest value. */
  double[] best(double[] coefficients) {
    double[] weights = new double[indicators];
    best(IntStream.range(0, indicators).toArray(), coefficients, weights);
    return weights;
  }

  /**
   * Finds the best shares of some indicators in their whole.
   *
   * @return the value of the function for this whole alone
   */
  private double best(int[] part, double[] coefficients, double[] weights) {
    if (part.length == 1) {
      weights[part[0]] = 1;
      return coefficients[part[0]];
    }
    for (Whole whole : wholes) {
      if (Arrays.equals(whole.indicators, part)) {
        return best(whole, coefficients, weights);
      }
    }
    int best = part[0];
    for (int i : part) {
      best = coefficients[i] > coefficients[best] ? i : best;
    }
    weights[best] = 1;
    return coefficients[best];
  }

  private double best(Whole whole, double[] coefficients, double[] weights) {
    int n = whole.parts.size();
    double[] values = new double[n];
    int[] order = new int[n];
    double rest = 1;
    for (int p = 0; p < n; p++) {
      values[p] = best(whole.parts.get(p), coefficients, weights);
      rest -= whole.low[p];
      int at = p;
      for (; at > 0 && values[order[at - 1]] < values[p]; at--) {
        order[at] = order[at - 1];
      }
      order[at] = p;
    }
    double value = 0;
    for (int p : order) {
      double more = Math.min(Math.max(0, rest), whole.high[p] - whole.low[p]);
      rest -= more;
      double share = whole.low[p] + more;
      value += share * values[p];
      for (int i : whole.parts.get(p)) {
        weights[i] *= share;
      }
    }
    return value;
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
