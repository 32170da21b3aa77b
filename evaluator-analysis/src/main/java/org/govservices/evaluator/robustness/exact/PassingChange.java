package org.govservices.evaluator.robustness.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govservices.evaluator.text.LocalText;

/**
 * The smallest change of weights under which a unit draws level with another that is ahead of it.
 * It moves weight to the indicator at which the unit leads most, from those at which it trails
 * most: no other share of the whole gains as much when it is moved. What is worked out so, in
 * doubles, is said only if a ranking under these weights and an exact bound of all changes confirm
 * it.
 *
 * @param unit of the index
 * @param passed the unit to pass
 * @param isConfirmed whether the unit is not behind under the weights, and no smaller change will
 *     do, to nine digits
 * @param moved the share of the whole that has to move from some indicators to others, 0 to 1; 0
 *     where the unit is not behind in the contract
 * @param weights under which the unit is not behind; none where nothing is confirmed
 */
public record PassingChange(
    int unit, int passed, boolean isConfirmed, double moved, List<Double> weights) {
  /** To as many digits is a change given. */
  private static final double GIVEN = 1e-9;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Defensive copy. */
  public PassingChange {
    weights = List.copyOf(weights);
  }

  /** Why no change is given; empty when one is. */
  public Optional<LocalText> reason() {
    return isConfirmed
        ? Optional.empty()
        : Optional.of(new LocalText("the smallest change is not confirmed", "最小变动未获核实"));
  }

  /** Weights, and what the unit gains on the other by the last share that was moved, in points. */
  @SuppressWarnings("ArrayRecordComponent") // not to be changed
  record Proposal(double[] weights, double gain) {}

  /** Finds the change for a pair; empty when no weights will do. */
  public static Optional<PassingChange> of(WeightedIndex index, int unit, int passed) {
    if (isNotBehind(index, unit, passed, index.weights())) {
      return Optional.of(new PassingChange(unit, passed, true, 0, list(index.weights())));
    }
    double[] over = index.lead(unit, passed);
    double most = IntStream.of(index.weighted()).mapToDouble(i -> over[i]).max().orElseThrow();
    if (most < -index.tolerance()) {
      return Optional.empty();
    }
    // weights at which two units are level may, by the last bit, still rank them apart
    PassingChange level = checked(index, unit, passed, proposal(index, unit, passed, 0));
    return Optional.of(
        level.isConfirmed
            ? level
            : checked(index, unit, passed, proposal(index, unit, passed, index.tie())));
  }

  /** Weights under which the unit is ahead by so many points. */
  private static Proposal proposal(WeightedIndex index, int unit, int passed, double ahead) {
    double[] over = index.lead(unit, passed);
    List<Integer> fromWorst =
        IntStream.of(index.weighted())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> over[i]))
            .toList();
    int best = fromWorst.get(fromWorst.size() - 1);
    double[] weights = index.weights().clone();
    double lead = index.index(unit, weights) - index.index(passed, weights) - ahead;
    double last = 0;
    for (int i = 0; i < fromWorst.size() && lead < 0; i++) {
      int donor = fromWorst.get(i);
      double gain = over[best] - over[donor];
      if (!(gain > 0)) {
        break;
      }
      double share = Math.min(weights[donor], -lead / gain);
      weights[donor] -= share;
      weights[best] += share;
      last = gain;
      lead = share < index.weights()[donor] ? 0 : lead + share * gain;
    }
    return new Proposal(weights, last);
  }

  /** Believes nothing that is proposed. */
  static PassingChange checked(WeightedIndex index, int unit, int passed, Proposal proposal) {
    BigDecimal moved = BigDecimal.ZERO;
    for (int i = 0; i < proposal.weights.length; i++) {
      BigDecimal from = new BigDecimal(index.weights()[i]);
      moved = moved.add(new BigDecimal(proposal.weights[i]).subtract(from).abs());
    }
    moved = moved.divide(TWO);
    boolean isConfirmed =
        proposal.gain > 0
            && isNotBehind(index, unit, passed, proposal.weights)
            && moved
                    .subtract(least(index, unit, passed, new BigDecimal(proposal.gain)))
                    .doubleValue()
                < GIVEN;
    return isConfirmed
        ? new PassingChange(unit, passed, true, moved.doubleValue(), list(proposal.weights))
        : new PassingChange(unit, passed, false, Double.NaN, List.of());
  }

  private static boolean isNotBehind(WeightedIndex index, int unit, int other, double[] under) {
    double[] ranked = index.ranked(under);
    return ranked[unit] >= ranked[other];
  }

  /**
   * Exactly: no smaller change draws level. With t for the gain, l for the leads at the indicators
   * and L for the largest, weights w that move m in all raise the lead by at most t m + Σ w max(0,
   * L − l − t), whatever t is.
   */
  private static BigDecimal least(WeightedIndex index, int unit, int passed, BigDecimal gain) {
    BigDecimal[] over = new BigDecimal[index.weights().length];
    Arrays.setAll(
        over,
        i ->
            new BigDecimal(index.scores()[unit][i])
                .subtract(new BigDecimal(index.scores()[passed][i])));
    BigDecimal most =
        IntStream.of(index.weighted())
            .mapToObj(i -> over[i])
            .max(Comparator.naturalOrder())
            .orElseThrow();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i : index.weighted()) {
      BigDecimal beyond = most.subtract(over[i]).subtract(gain).max(BigDecimal.ZERO);
      sum = sum.subtract(new BigDecimal(index.weights()[i]).multiply(over[i].add(beyond)));
    }
    return sum.divide(gain, MathContext.DECIMAL128);
  }

  private static List<Double> list(double[] weights) {
    return Arrays.stream(weights).boxed().toList();
  }
}
