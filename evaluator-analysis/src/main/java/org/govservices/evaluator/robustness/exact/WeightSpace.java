package org.govservices.evaluator.robustness.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weights of indicators that sum to 1 and keep to bounds: the shares of parts in a whole, whose
 * parts may be wholes again. Linear functions of them have their largest values in closed form,
 * because in every whole what the lower bounds leave goes to the best part until it is full, then
 * to the next.
 */
public final class WeightSpace {
  /**
   * Shares are stored to 15 digits, so bounds are taken a little wider where something is proven.
   */
  private static final double OUTWARD_UP = 1 + 0x1p-50;

  private static final double OUTWARD_DOWN = 1 - 0x1p-50;

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

  /**
   * All weights between the bounds, by their corners; empty when there are too many.
   *
   * @param most corners
   */
  Optional<Cell> cell(int most) {
    Cell cell = Cell.all(indicators);
    int bound = indicators;
    for (Whole whole : wholes) {
      for (int p = 0; p < whole.parts.size(); p++) {
        cell = cell.below(share(whole, p, whole.low[p] * OUTWARD_DOWN).negated(), bound++);
        cell = cell.below(share(whole, p, whole.high[p] * OUTWARD_UP), bound++);
        if (cell.corners() == 0 || cell.corners() > most) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(cell);
  }

  /** The first number of a bound that {@link #cell} leaves free. */
  int bounds() {
    return indicators + 2 * wholes.stream().mapToInt(whole -> whole.parts.size()).sum();
  }

  /** A part less a share of its whole. */
  private Line share(Whole whole, int p, double share) {
    BigDecimal exact = new BigDecimal(share);
    BigDecimal[] coefficients = new BigDecimal[indicators];
    Arrays.fill(coefficients, BigDecimal.ZERO);
    for (int i : whole.indicators) {
      coefficients[i] = coefficients[i].subtract(exact);
    }
    for (int i : whole.parts.get(p)) {
      coefficients[i] = coefficients[i].add(BigDecimal.ONE);
    }
    BigDecimal tens = BigDecimal.ONE.movePointRight(Math.max(0, exact.scale()));
    return Line.of(
        Arrays.stream(coefficients)
            .map(c -> c.multiply(tens).toBigIntegerExact())
            .toArray(BigInteger[]::new),
        1 / tens.doubleValue());
  }

  /**
   * The largest value of a function, exactly, over all weights between the bounds and those that
   * differ from them in the last digits.
   */
  BigDecimal exactMaximum(BigInteger[] coefficients) {
    return exactMaximum(IntStream.range(0, indicators).toArray(), coefficients);
  }

  private BigDecimal exactMaximum(int[] part, BigInteger[] coefficients) {
    for (Whole whole : wholes) {
      if (part.length > 1 && Arrays.equals(whole.indicators, part)) {
        return exactMaximum(whole, coefficients);
      }
    }
    return new BigDecimal(
        Arrays.stream(part)
            .mapToObj(i -> coefficients[i])
            .max(BigInteger::compareTo)
            .orElseThrow());
  }

  private BigDecimal exactMaximum(Whole whole, BigInteger[] coefficients) {
    int n = whole.parts.size();
    BigDecimal[] values = new BigDecimal[n];
    BigDecimal rest = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (int p = 0; p < n; p++) {
      values[p] = exactMaximum(whole.parts.get(p), coefficients);
      BigDecimal low = new BigDecimal(whole.low[p] * OUTWARD_DOWN);
      rest = rest.subtract(low);
      sum = sum.add(low.multiply(values[p]));
    }
    List<Integer> order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparing((Integer p) -> values[p]).reversed())
            .toList();
    for (int p : order) {
      BigDecimal room =
          new BigDecimal(whole.high[p] * OUTWARD_UP)
              .subtract(new BigDecimal(whole.low[p] * OUTWARD_DOWN));
      BigDecimal more = rest.min(room).max(BigDecimal.ZERO);
      rest = rest.subtract(more);
      sum = sum.add(more.multiply(values[p]));
    }
    return sum;
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
}
