package org.govservices.evaluator.robustness.exact;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.RawStore;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

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

  /**
   * Solves the linear programme of one unit, of at least two. It is a game for two: one names an
   * indicator, the other a competitor, and the unit's lead there is what changes hands (Dantzig
   * 1951). With leads moved above 0, the competitors' side starts from a solution, and its
   * multipliers are the weights. Indicators without a weight get none.
   */
  public static FirstPlace of(WeightedIndex index, int unit) {
    int[] weighted = index.weighted();
    double[][] leads = new double[weighted.length][index.size() - 1];
    double least = 0;
    for (int other = 0, column = 0; other < index.size(); other++) {
      if (other != unit) {
        double[] lead = index.lead(unit, other);
        for (int i = 0; i < weighted.length; i++) {
          leads[i][column] = lead[weighted[i]];
          least = Math.min(least, leads[i][column]);
        }
        column++;
      }
    }
    double[] shares = solved(leads, Math.max(-2 * least, 1e6 * index.tolerance()));
    double largest = lead(leads, shares);
    double[] weights = new double[index.weights().length];
    for (int i = 0; i < weighted.length; i++) {
      weights[weighted[i]] = shares[i];
    }
    return new FirstPlace(
        unit,
        Math.abs(largest) < index.tolerance() ? 0 : largest,
        largest >= -index.tolerance(),
        Arrays.stream(weights).boxed().toList());
  }

  /** The multipliers of the largest Σ y with Σ (lead + moved) y ≤ 1 at every indicator, y ≥ 0. */
  private static double[] solved(double[][] leads, double moved) {
    double[][] positive =
        Arrays.stream(leads)
            .map(row -> Arrays.stream(row).map(lead -> lead + moved).toArray())
            .toArray(double[][]::new);
    double[] ones = DoubleStream.generate(() -> 1).limit(leads.length).toArray();
    double[] costs = DoubleStream.generate(() -> -1).limit(leads[0].length).toArray();
    LinearSolver solver =
        LinearSolver.newBuilder(costs)
            .inequalities(RawStore.wrap(positive), R064Store.FACTORY.column(ones))
            .lower(0)
            .build();
    Optimisation.Result result = solver.solve();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("no optimum: " + result.getState());
    }
    double[] weights = new double[leads.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.max(0, solver.getDualMultiplier(i));
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** The smallest lead over a competitor. */
  private static double lead(double[][] leads, double[] weights) {
    double[] sums = new double[leads[0].length];
    for (int i = 0; i < weights.length; i++) {
      for (int other = 0; other < sums.length; other++) {
        sums[other] += weights[i] * leads[i][other];
      }
    }
    return Arrays.stream(sums).min().orElseThrow();
  }
}
