package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/**
 * Searches, in doubles, for a proof that no weights count fewer of some linear functions than some
 * weights do; branch and bound. The least sum of functions, times multipliers, is raised by the
 * volume algorithm (Barahona &amp; Anbil 2000), which also gives weights near the relaxation's
 * solution: they say on which function to branch, and may themselves count fewer.
 */
final class RankTree {
  private static final int FIRST_ROUNDS = 12;
  private static final int ROUNDS = 3;

  /** Of a game, and after how many its weights are ranked. */
  private static final int MOVES = 4000;

  private static final int LOOK = 50;

  /** The least sum of a mixture that proves. */
  private static final double ENOUGH = 1e-7;

  private static final int FIRST_STEPS = 300;
  private static final int STEPS = 80;
  private static final int PATIENCE = 10;
  private static final double NEW_SHARE = 0.1;

  private final WeightSpace space;
  private final double[][] functions;
  private final double[] range;
  private final ToIntFunction<double[]> counted;
  private final BooleanSupplier isOver;
  private final double[] first;
  private final int limit;
  private int fewest;
  private double[] found;
  private int nodes;

  /** What is known at a node: sides, largest values, multipliers in units of the range. */
  @SuppressWarnings("ArrayRecordComponent") // a node's own, changed in place
  record State(RankProof.Side[] sides, double[] most, double[] multipliers) {
    State with(int function, RankProof.Side side) {
      RankProof.Side[] other = sides.clone();
      other[function] = side;
      return new State(other, most.clone(), multipliers.clone());
    }
  }

  /**
   * Takes the functions.
   *
   * @param lines counted where they are not negative
   * @param counted how many a ranking counts, of weights
   * @param fewest that were found so far
   * @param start weights at which to start
   * @param limit of nodes
   */
  RankTree(
      WeightSpace space,
      Line[] lines,
      ToIntFunction<double[]> counted,
      int fewest,
      double[] start,
      int limit,
      BooleanSupplier isOver) {
    this.space = space;
    this.functions = Arrays.stream(lines).map(Line::near).toArray(double[][]::new);
    this.range =
        Arrays.stream(lines)
            .mapToDouble(line -> Math.max(space.maximum(line.near()), line.error()))
            .toArray();
    this.counted = counted;
    this.fewest = fewest;
    this.first = start;
    this.limit = limit;
    this.isOver = isOver;
  }

  /** A proof for {@link #fewest}, to be checked; null when none was found. */
  RankProof.Node proof() {
    RankProof.Side[] sides = new RankProof.Side[functions.length];
    Arrays.fill(sides, RankProof.Side.OPEN);
    double[] multipliers = new double[functions.length];
    Arrays.fill(multipliers, 1);
    return proof(new State(sides, range.clone(), multipliers), FIRST_STEPS);
  }

  /** How few are counted by the weights found, or were before. */
  int fewest() {
    return fewest;
  }

  /** Weights that count fewer than were known; null when there are none. */
  double[] found() {
    return found;
  }

  private RankProof.Node proof(State state, int firstSteps) {
    if (nodes++ >= limit || isOver.getAsBoolean()) {
      return null;
    }
    List<RankProof.Round> rounds = new ArrayList<>();
    double[] weights = first;
    int steps = firstSteps;
    int most = nodes == 1 ? FIRST_ROUNDS : ROUNDS;
    double progress = 1;
    for (int round = 0; round < most && progress > RankSum.WORTH; round++, steps = STEPS) {
      if (budget(state) < 0) {
        return new RankProof.Node(rounds, -1, null, null);
      }
      Ascent ascent = new Ascent(state);
      boolean isGame = budget(state) == 0;
      if (isGame) {
        ascent.play();
      } else {
        ascent.climb(steps);
      }
      weights = ascent.mean;
      look(weights);
      double[] signed = new double[functions.length];
      Arrays.setAll(signed, f -> signed(state, f));
      RankSum sum = new RankSum(space, functions, signed, state, budget(state));
      List<RankProof.Tightening> tightenings = new ArrayList<>();
      rounds.add(new RankProof.Round(sum.multipliers(), tightenings));
      if (sum.leavesNothing()) {
        return new RankProof.Node(rounds, -1, null, null);
      }
      if (isGame && budget(state) == 0) {
        return null; // neither weights nor a proof: branching would not help
      }
      if (budget(state) < 0) {
        return new RankProof.Node(rounds, -1, null, null);
      }
      progress = sum.tighten(state, weights, tightenings);
    }
    if (budget(state) < 0) {
      return new RankProof.Node(rounds, -1, null, null);
    }
    int branch = branch(state, weights);
    if (branch < 0) {
      return null;
    }
    RankProof.Node counts = proof(state.with(branch, RankProof.Side.COUNTED), STEPS);
    RankProof.Node not =
        counts == null ? null : proof(state.with(branch, RankProof.Side.NOT_COUNTED), STEPS);
    return not == null ? null : new RankProof.Node(rounds, branch, counts, not);
  }

  private int budget(State state) {
    int budget = fewest - 1;
    for (RankProof.Side side : state.sides) {
      budget -= side == RankProof.Side.COUNTED ? 1 : 0;
    }
    return budget;
  }

  /** Whether weights count fewer than any before. */
  private void look(double[] weights) {
    int count = counted.applyAsInt(weights);
    if (count < fewest) {
      fewest = count;
      found = weights.clone();
    }
  }

  /** The open function that is the largest part of its largest value. */
  private int branch(State state, double[] weights) {
    int branch = -1;
    double largest = 0;
    for (int f = 0; f < functions.length; f++) {
      double part = value(functions[f], weights) / state.most[f];
      if (state.sides[f] == RankProof.Side.OPEN && (branch < 0 || part > largest)) {
        branch = f;
        largest = part;
      }
    }
    return branch;
  }

  static double value(double[] function, double[] weights) {
    double value = 0;
    for (int i = 0; i < weights.length; i++) {
      value += function[i] * weights[i];
    }
    return value;
  }

  static void add(double[] sum, double[] function, double times) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += function[i] * times;
    }
  }

  /** A function's multiplier as it stands in the sum. */
  private double signed(State state, int f) {
    return switch (state.sides[f]) {
      case OPEN -> state.multipliers[f] / state.most[f];
      case COUNTED -> -state.multipliers[f] / range[f];
      case NOT_COUNTED -> state.multipliers[f] / range[f];
    };
  }

  /** Raises the least sum by changing a state's multipliers. */
  private final class Ascent {
    private final State state;
    private final double target;
    private double[] mean;

    Ascent(State state) {
      this.state = state;
      this.target = budget(state) + 1;
    }

    /**
     * Where none more may be counted, all functions have to be on their sides: a game for two, of
     * which one mixes functions by regret matching, the other answers with weights. Stops when the
     * mixture is positive everywhere, or weights are found.
     */
    void play() {
      double[] regrets = state.multipliers.clone();
      Arrays.fill(regrets, 1);
      int before = fewest;
      for (int step = 1; step <= MOVES && fewest == before; step++) {
        double whole = Arrays.stream(regrets).sum();
        double[] minus = new double[first.length];
        for (int f = 0; f < functions.length; f++) {
          state.multipliers[f] = regrets[f] / whole;
          add(minus, functions[f], -signed(state, f));
        }
        double[] weights = space.best(minus);
        double sum = -value(minus, weights);
        if (sum > ENOUGH) {
          return;
        }
        mix(weights, 2.0 / (step + 1));
        if (step % LOOK == 0) {
          look(mean);
        }
        for (int f = 0; f < functions.length; f++) {
          regrets[f] = Math.max(0, regrets[f] + slope(f, weights) - sum);
        }
      }
    }

    private void mix(double[] weights, double share) {
      if (mean == null) {
        mean = weights.clone();
      }
      for (int i = 0; i < weights.length; i++) {
        mean[i] += share * (weights[i] - mean[i]);
      }
    }

    private double slope(int f, double[] weights) {
      double value = value(functions[f], weights);
      return switch (state.sides[f]) {
        case OPEN -> value / state.most[f];
        case COUNTED -> -value / range[f];
        case NOT_COUNTED -> value / range[f];
      };
    }

    void climb(int steps) {
      double[] tried = state.multipliers.clone();
      double highest = Double.NEGATIVE_INFINITY;
      double length = 1;
      int patience = PATIENCE;
      for (int step = 0; step < steps && highest < target; step++) {
        double[] minus = new double[first.length];
        double[] best = state.multipliers.clone();
        System.arraycopy(tried, 0, state.multipliers, 0, tried.length);
        for (int f = 0; f < functions.length; f++) {
          add(minus, functions[f], -signed(state, f));
        }
        double[] weights = space.best(minus);
        double sum = -value(minus, weights);
        mix(weights, NEW_SHARE);
        if (sum > highest) {
          highest = sum;
          patience = PATIENCE;
          length = Math.min(2, length * 1.1);
        } else {
          System.arraycopy(best, 0, state.multipliers, 0, best.length);
          if (--patience == 0) {
            length *= 0.6;
            patience = PATIENCE;
          }
        }
        tried = stepped(length, Math.max(target - highest, 0.5));
      }
    }

    private double[] stepped(double length, double missing) {
      double[] slopes = new double[functions.length];
      double square = 0;
      for (int f = 0; f < slopes.length; f++) {
        slopes[f] = slope(f, mean);
        double multiplier = state.multipliers[f];
        boolean isFixed =
            (multiplier <= 0 && slopes[f] < 0)
                || (multiplier >= 1 && slopes[f] > 0 && state.sides[f] == RankProof.Side.OPEN);
        slopes[f] = isFixed ? 0 : slopes[f];
        square += slopes[f] * slopes[f];
      }
      double along = length * missing / Math.max(square, 1e-12);
      double[] tried = new double[slopes.length];
      for (int f = 0; f < slopes.length; f++) {
        double most = state.sides[f] == RankProof.Side.OPEN ? 1 : Double.MAX_VALUE;
        tried[f] = Math.min(most, Math.max(0, state.multipliers[f] + along * slopes[f]));
      }
      return tried;
    }
  }
}
