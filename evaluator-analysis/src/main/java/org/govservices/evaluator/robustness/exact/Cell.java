package org.govservices.evaluator.robustness.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A part of the weights that is bounded by linear functions, by its corners in exact arithmetic. It
 * is cut by the double description method (Motzkin, Raiffa, Thompson &amp; Thrall 1953): a cut
 * keeps the corners on its side and makes new ones where it meets an edge, that is a pair of
 * corners which no third one shares all bounds with.
 */
final class Cell {
  private static final int SAFE_BITS = 1000;

  private final List<Corner> corners;

  /**
   * A corner.
   *
   * @param weights whole numbers, of which the weights are shares
   * @param near the weights, each to the last digits of a double
   * @param tight which bounds it lies on
   */
  @SuppressWarnings("ArrayRecordComponent") // kernel columns, not to be changed
  private record Corner(BigInteger[] weights, double[] near, BitSet tight) {
    static Corner of(BigInteger[] weights, BitSet tight) {
      BigInteger sum = BigInteger.ZERO;
      BigInteger common = BigInteger.ZERO;
      for (BigInteger weight : weights) {
        common = common.gcd(weight);
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] = weights[i].divide(common);
        sum = sum.add(weights[i]);
      }
      double[] near = new double[weights.length];
      int cut = Math.max(0, sum.bitLength() - SAFE_BITS);
      double whole = sum.shiftRight(cut).doubleValue();
      for (int i = 0; i < near.length; i++) {
        near[i] = weights[i].shiftRight(cut).doubleValue() / whole;
      }
      return new Corner(weights, near, tight);
    }
  }

  private Cell(List<Corner> corners) {
    this.corners = corners;
  }

  /** All weights of so many indicators; their bounds of 0 are the first so many bounds. */
  static Cell all(int indicators) {
    List<Corner> corners = new ArrayList<>();
    for (int c = 0; c < indicators; c++) {
      BigInteger[] weights = new BigInteger[indicators];
      BitSet tight = new BitSet();
      for (int i = 0; i < indicators; i++) {
        weights[i] = i == c ? BigInteger.ONE : BigInteger.ZERO;
        tight.set(i, i != c);
      }
      corners.add(Corner.of(weights, tight));
    }
    return new Cell(corners);
  }

  /** How many corners; none when there is nothing between the bounds. */
  int corners() {
    return corners.size();
  }

  /** The weights of a corner, as near as doubles come. */
  double[] corner(int corner) {
    return corners.get(corner).near.clone();
  }

  /** The mean of the corners. */
  double[] centre() {
    double[] centre = new double[corners.get(0).near.length];
    for (Corner corner : corners) {
      for (int i = 0; i < centre.length; i++) {
        centre[i] += corner.near[i] / corners.size();
      }
    }
    return centre;
  }

  /** The sign of a function at a corner, exactly. */
  int sign(Line line, int corner) {
    return sign(line, corners.get(corner));
  }

  private static int sign(Line line, Corner corner) {
    double near = line.at(corner.near);
    return Math.abs(near) > line.error()
        ? (int) Math.signum(near)
        : line.at(corner.weights).signum();
  }

  /**
   * The part in which a function is not positive.
   *
   * @param bound the number of this bound, not used before
   */
  Cell below(Line line, int bound) {
    List<Corner> kept = new ArrayList<>();
    List<Corner> inside = new ArrayList<>();
    List<Corner> outside = new ArrayList<>();
    for (Corner corner : corners) {
      int sign = sign(line, corner);
      if (sign < 0) {
        inside.add(corner);
        kept.add(corner);
      } else if (sign > 0) {
        outside.add(corner);
      } else {
        BitSet tight = (BitSet) corner.tight.clone();
        tight.set(bound);
        kept.add(new Corner(corner.weights, corner.near, tight));
      }
    }
    for (Corner in : inside) {
      for (Corner out : outside) {
        BitSet common = (BitSet) in.tight.clone();
        common.and(out.tight);
        if (isEdge(in, out, common)) {
          kept.add(between(line, in, out, common, bound));
        }
      }
    }
    return new Cell(kept);
  }

  @SuppressWarnings("ReferenceEquality") // the same corner, not one like it
  private boolean isEdge(Corner one, Corner other, BitSet common) {
    for (Corner third : corners) {
      if (third != one && third != other && containsAll(third.tight, common)) {
        return false;
      }
    }
    return true;
  }

  private static boolean containsAll(BitSet set, BitSet part) {
    for (int bit = part.nextSetBit(0); bit >= 0; bit = part.nextSetBit(bit + 1)) {
      if (!set.get(bit)) {
        return false;
      }
    }
    return true;
  }

  private static Corner between(Line line, Corner in, Corner out, BitSet common, int bound) {
    BigInteger ofIn = line.at(out.weights);
    BigInteger ofOut = line.at(in.weights).negate();
    BigInteger[] weights = new BigInteger[in.weights.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.weights[i].multiply(ofIn).add(out.weights[i].multiply(ofOut));
    }
    common.set(bound);
    return Corner.of(weights, common);
  }
}
