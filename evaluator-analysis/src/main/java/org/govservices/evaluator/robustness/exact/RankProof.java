package org.govservices.evaluator.robustness.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A proof that at least so many of some linear functions are not negative under all weights: a tree
 * whose nodes say of more and more functions on which side of 0 they are. A search in doubles
 * proposes it; {@link #holds} believes none of its numbers and computes in whole numbers.
 *
 * <p>Where functions with a side keep to it, a sum g of functions, times multipliers that are not
 * negative and with those that count by their side taken off, is at most what the functions still
 * without a side add to it. If no more of these may be counted than a budget, that is at most the
 * budget's largest products S of a multiplier and a function's largest value. So weights are left
 * only if the least g is not above S; and f ≤ max (f − t g) + t S for every function f and t ≥ 0,
 * which lowers largest values, and gives sides to functions.
 */
final class RankProof {
  private static final int SHARE_BITS = 120;
  private static final MathContext UPWARD = new MathContext(25, RoundingMode.CEILING);

  private final WeightSpace space;
  private final BigInteger[][] functions;

  /** Which side of 0 a function is on. */
  enum Side {
    OPEN,
    COUNTED,
    NOT_COUNTED
  }

  /**
   * What is to be tightened by a sum of functions.
   *
   * @param function whose largest value (or that of its negative) is to be lowered
   * @param isLeast whether it is the negative's, so that the function is counted everywhere
   * @param share t, of the sum that is taken off
   */
  record Tightening(int function, boolean isLeast, double share) {}

  /**
   * A sum, and what it tightens.
   *
   * @param multipliers {@code double[function]}, whole numbers
   */
  @SuppressWarnings("ArrayRecordComponent") // not to be changed
  record Round(double[] multipliers, List<Tightening> tightenings) {}

  /**
   * Rounds, then a function's two sides.
   *
   * @param function on which to branch; -1 where the last round leaves no weights
   * @param counted where it is not negative, else null
   * @param notCounted where it is negative, else null
   */
  record Node(List<Round> rounds, int function, Node counted, Node notCounted) {}

  RankProof(WeightSpace space, Line[] lines) {
    this.space = space;
    this.functions = Arrays.stream(lines).map(Line::exact).toArray(BigInteger[][]::new);
  }

  /** Whether a tree proves that at least so many are counted under all weights. */
  boolean holds(Node root, int number) {
    Side[] sides = new Side[functions.length];
    Arrays.fill(sides, Side.OPEN);
    BigDecimal[] most =
        Arrays.stream(functions).map(space::exactMaximum).toArray(BigDecimal[]::new);
    return holds(root, sides, most, number);
  }

  private boolean holds(Node node, Side[] sides, BigDecimal[] most, int number) {
    for (Round round : node.rounds) {
      if (budget(sides, number) < 0 || isEmpty(round, sides, most, number)) {
        return true;
      }
    }
    if (budget(sides, number) < 0) {
      return true;
    }
    if (node.function < 0) {
      return false;
    }
    Side[] counted = sides.clone();
    Side[] notCounted = sides.clone();
    counted[node.function] = Side.COUNTED;
    notCounted[node.function] = Side.NOT_COUNTED;
    return sides[node.function] == Side.OPEN
        && holds(node.counted, counted, most.clone(), number)
        && holds(node.notCounted, notCounted, most.clone(), number);
  }

  /** How many functions without a side may be counted, if it is to be fewer than the number. */
  private static int budget(Side[] sides, int number) {
    return number - 1 - (int) Arrays.stream(sides).filter(s -> s == Side.COUNTED).count();
  }

  /** Whether a sum leaves no weights; else it tightens. */
  private boolean isEmpty(Round round, Side[] sides, BigDecimal[] most, int number) {
    BigInteger[] minus = new BigInteger[functions[0].length];
    Arrays.fill(minus, BigInteger.ZERO);
    BigDecimal[] products = new BigDecimal[functions.length];
    for (int f = 0; f < functions.length; f++) {
      BigInteger multiplier = new BigDecimal(Math.max(0, round.multipliers[f])).toBigInteger();
      boolean isOpen = sides[f] == Side.OPEN;
      products[f] = isOpen ? most[f].multiply(new BigDecimal(multiplier)) : BigDecimal.ZERO;
      if (multiplier.signum() > 0) {
        add(minus, functions[f], sides[f] == Side.COUNTED ? multiplier : multiplier.negate());
      }
    }
    BigDecimal largest =
        Arrays.stream(products)
            .sorted(Comparator.reverseOrder())
            .limit(budget(sides, number))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (space.exactMaximum(minus).negate().compareTo(largest) > 0) {
      return true;
    }
    for (Tightening tightening : round.tightenings) {
      tighten(tightening, minus, largest, sides, most);
    }
    return false;
  }

  private void tighten(
      Tightening by, BigInteger[] minus, BigDecimal largest, Side[] sides, BigDecimal[] most) {
    BigInteger whole = BigInteger.ONE.shiftLeft(SHARE_BITS);
    BigInteger share = new BigDecimal(by.share).multiply(new BigDecimal(whole)).toBigInteger();
    if (share.signum() < 0 || sides[by.function] != Side.OPEN) {
      return;
    }
    BigInteger[] sum = new BigInteger[minus.length];
    Arrays.fill(sum, BigInteger.ZERO);
    add(sum, functions[by.function], by.isLeast ? whole.negate() : whole);
    add(sum, minus, share);
    BigDecimal value = space.exactMaximum(sum).add(largest.multiply(new BigDecimal(share)));
    if (by.isLeast) {
      sides[by.function] = value.signum() <= 0 ? Side.COUNTED : Side.OPEN;
    } else if (value.signum() < 0) {
      sides[by.function] = Side.NOT_COUNTED;
    } else {
      most[by.function] = most[by.function].min(value.divide(new BigDecimal(whole), UPWARD));
    }
  }

  private static void add(BigInteger[] sum, BigInteger[] function, BigInteger times) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = sum[i].add(function[i].multiply(times));
    }
  }
}
