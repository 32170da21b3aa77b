package org.govservices.evaluator.robustness.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/**
 * The least number of functions that are not negative, under any weights of a cell: the cell is
 * divided where functions change their sign, until no part can have fewer than weights that are
 * known attain. All decisions are exact.
 */
final class RankEnumeration {
  private final Line[] lines;
  private final Line[] clear;
  private final ToIntFunction<double[]> attained;
  private final BooleanSupplier isOver;
  private long effort;
  private int bounds;
  private int fewest;
  private int proven = Integer.MAX_VALUE;
  private double[] found;

  /**
   * Sets out.
   *
   * @param lines what is counted
   * @param clear the same, moved so that a negative value is beyond doubt
   * @param fewest a number that is attained
   * @param attained the number under some weights, as a ranking has it
   * @param effort values at corners to look at before giving up
   */
  RankEnumeration(
      Line[] lines,
      Line[] clear,
      int fewest,
      ToIntFunction<double[]> attained,
      long effort,
      BooleanSupplier isOver) {
    this.lines = lines;
    this.clear = clear;
    this.fewest = fewest;
    this.attained = attained;
    this.effort = effort;
    this.isOver = isOver;
  }

  /**
   * Divides a cell.
   *
   * @param bounds the first number of a bound that is free
   */
  void divide(Cell cell, int bounds) {
    this.bounds = bounds;
    int[] all = new int[lines.length];
    Arrays.setAll(all, o -> o);
    divide(cell, 0, all, new int[0]);
  }

  /** No weights have fewer. */
  int proven() {
    return Math.min(proven, fewest);
  }

  /** Weights that have fewer than were known; null when none were found. */
  double[] found() {
    return found;
  }

  /** Whether nothing is left to look at within the effort. */
  boolean isWhole() {
    return effort >= 0;
  }

  private void divide(Cell cell, int certain, int[] open, int[] negative) {
    if (effort < 0 || isOver.getAsBoolean()) {
      proven = Math.min(proven, certain);
      return;
    }
    List<Integer> undecided = new ArrayList<>();
    List<Integer> less = new ArrayList<>();
    for (int o : negative) {
      less.add(o);
    }
    int next = -1;
    double evenest = -1;
    for (int o : open) {
      boolean isNegative = false;
      boolean isPositive = false;
      double low = 0;
      double high = 0;
      for (int c = 0; c < cell.corners(); c++) {
        int sign = cell.sign(lines[o], c);
        isNegative |= sign < 0;
        isPositive |= sign > 0;
        double value = lines[o].at(cell.corner(c));
        low = Math.max(low, -value);
        high = Math.max(high, value);
      }
      effort -= cell.corners();
      if (!isNegative) {
        certain++;
      } else if (!isPositive) {
        less.add(o);
      } else {
        undecided.add(o);
        double even = Math.min(low, high) / Math.max(Math.max(low, high), Double.MIN_NORMAL);
        if (even > evenest) {
          evenest = even;
          next = o;
        }
      }
    }
    if (certain >= fewest) {
      return;
    }
    if (undecided.isEmpty()) {
      leaf(cell, certain, less);
      return;
    }
    int split = next;
    int[] rest = undecided.stream().mapToInt(o -> o).filter(o -> o != split).toArray();
    int bound = bounds++;
    effort -= (long) cell.corners() * cell.corners();
    less.add(split);
    divide(
        cell.below(lines[split], bound), certain, rest, less.stream().mapToInt(o -> o).toArray());
    if (certain + 1 < fewest) {
      less.remove(less.size() - 1);
      divide(
          cell.below(lines[split].negated(), bound),
          certain + 1,
          rest,
          less.stream().mapToInt(o -> o).toArray());
    }
  }

  /** Asks for a ranking where nothing changes its sign any more. */
  private void leaf(Cell whole, int certain, List<Integer> negative) {
    Cell cell = whole;
    for (int o : negative) {
      boolean cuts = false;
      boolean keeps = false;
      for (int c = 0; c < cell.corners(); c++) {
        int sign = cell.sign(clear[o], c);
        cuts |= sign > 0;
        keeps |= sign < 0;
      }
      cell = cuts && keeps ? cell.below(clear[o], bounds++) : cell;
    }
    ask(cell.centre());
    for (int c = 0; c < cell.corners() && fewest > certain; c++) {
      ask(cell.corner(c));
    }
    if (fewest > certain) {
      proven = Math.min(proven, certain);
    }
  }

  private void ask(double[] weights) {
    int count = attained.applyAsInt(weights);
    if (count < fewest) {
      fewest = count;
      found = weights;
    }
  }
}
