package org.govservices.evaluator.robustness.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.text.LocalText;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.matrix.store.RawStore;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Whether a unit can be first under any weights, by the largest lead over its nearest competitor.
 * "Yes" and "shared" are what a ranking under the weights says; "no", and that no weights give more
 * than a shared place, are proven exactly by shares of competitors whose mean is ahead at every
 * indicator. Of the solver's answer nothing else is believed.
 *
 * @param unit of the index
 * @param answer what is known
 * @param lead in points of the index, under the weights; 0 for a shared first place
 * @param isLargest whether no weights give a larger lead, to nine digits
 * @param weights that give this lead; none where nothing is said that rests on them
 */
public record FirstPlace(
    int unit, Answer answer, double lead, boolean isLargest, List<Double> weights) {
  /** To as many digits is a largest lead given. */
  private static final double GIVEN = 5e-10;

  /** Whether a unit can be first. */
  public enum Answer {
    /** Ahead of all others. */
    YES,
    /** Level with some, and never ahead of all. */
    SHARED,
    /** Always behind somebody. */
    NO,
    /** Neither weights nor a proof were found. */
    OPEN
  }

  /** Defensive copy. */
  public FirstPlace {
    weights = List.copyOf(weights);
  }

  /** Proposes weights and shares of competitors. */
  @FunctionalInterface
  interface Solver {
    /**
     * Solves a game.
     *
     * @param leads {@code double[indicator][competitor]} in points
     * @param moved which, added to all leads, makes them positive
     * @return {@code {double[indicator], double[competitor]}}: weights, and shares of competitors
     */
    double[][] solve(double[][] leads, double moved);
  }

  /** Whether checks confirm all that a solver proposed. */
  boolean isConfirmed() {
    return answer != Answer.OPEN && isLargest;
  }

  /** Why there is no answer, or no largest lead; empty when there is. */
  public Optional<LocalText> reason() {
    if (answer == Answer.OPEN) {
      return Optional.of(new LocalText("neither weights nor a proof were found", "既未找到权重，也未得到证明"));
    }
    return isLargest
        ? Optional.empty()
        : Optional.of(new LocalText("the largest lead is not proven", "最大领先分数未获证明"));
  }

  /**
   * Solves the linear programme of one unit, of at least two. It is a game for two: one names an
   * indicator, the other a competitor, and the unit's lead there is what changes hands (Dantzig
   * 1951). With leads moved above 0, the competitors' side starts from a solution, and its
   * multipliers are the weights. Indicators without a weight get none.
   */
  public static FirstPlace of(WeightedIndex index, int unit) {
    return of(index, unit, FirstPlace::solved);
  }

  /** As a solver proposes, as far as it is confirmed. */
  static FirstPlace of(WeightedIndex index, int unit, Solver solver) {
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
    double[][] solution = solver.solve(leads, Math.max(-2 * least, 1e6 * index.tolerance()));
    double[] proposed = shares(solution[0]);
    double[] competitors = shares(solution[1]);
    if (proposed.length == 0 || competitors.length == 0) {
      return new FirstPlace(unit, Answer.OPEN, Double.NaN, false, List.of());
    }
    double largest = lead(leads, proposed);
    double[] weights = new double[index.weights().length];
    for (int i = 0; i < weighted.length; i++) {
      weights[weighted[i]] = proposed[i];
    }
    BigDecimal most = most(leads, competitors);
    Answer answer = answer(index, unit, weights, most);
    boolean isLargest = most.subtract(new BigDecimal(largest)).doubleValue() < GIVEN;
    boolean isSaid = isLargest || answer == Answer.YES || answer == Answer.SHARED;
    return new FirstPlace(
        unit,
        answer,
        Math.abs(largest) < index.tolerance() ? 0 : largest,
        isLargest,
        isSaid ? Arrays.stream(weights).boxed().toList() : List.of());
  }

  private static Answer answer(WeightedIndex index, int unit, double[] weights, BigDecimal most) {
    double[] ranked = index.ranked(weights);
    int level = 0;
    boolean isBehind = false;
    for (double score : ranked) {
      level += score == ranked[unit] ? 1 : 0;
      isBehind |= score > ranked[unit];
    }
    if (!isBehind && level == 1) {
      return Answer.YES;
    }
    if (!isBehind && most.compareTo(new BigDecimal(index.tie())) <= 0) {
      return Answer.SHARED;
    }
    return most.compareTo(new BigDecimal(-index.tolerance())) < 0 ? Answer.NO : Answer.OPEN;
  }

  /** Exactly: no weights give a larger lead over all than over a mean of the competitors. */
  private static BigDecimal most(double[][] leads, double[] shares) {
    BigDecimal whole =
        Arrays.stream(shares).mapToObj(BigDecimal::new).reduce(BigDecimal::add).get();
    BigDecimal most = null;
    for (double[] atIndicator : leads) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int other = 0; other < shares.length; other++) {
        if (shares[other] != 0) {
          sum = sum.add(new BigDecimal(shares[other]).multiply(new BigDecimal(atIndicator[other])));
        }
      }
      most = most == null ? sum : most.max(sum);
    }
    return most.divide(whole, MathContext.DECIMAL128);
  }

  /**
   * Weights, the multipliers, and competitors' shares y of the largest Σ y with Σ (lead + moved) y
   * ≤ 1 at every indicator, y ≥ 0.
   */
  private static double[][] solved(double[][] leads, double moved) {
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
    double[] weights = new double[leads.length];
    Arrays.setAll(weights, solver::getDualMultiplier);
    double[] shares = new double[leads[0].length];
    Arrays.setAll(shares, result::doubleValue);
    return new double[][] {weights, shares};
  }

  /** Numbers that are not negative and sum to 1, of any; none where there is nothing to share. */
  private static double[] shares(double[] any) {
    double[] shares = Arrays.stream(any).map(share -> Math.max(0, share)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Double.isFinite(sum) && sum > 0
        ? Arrays.stream(shares).map(share -> share / sum).toArray()
        : new double[0];
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
