package org.govservices.evaluator.weighting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.util.MathArrays;

/**
 * Fits weights to wanted shares of r² with the weighted mean. The distance has several local minima
 * (a node's r² falls to 0 and rises again where its correlation changes sign), so the search starts
 * from equal weights and from points spread evenly over all weights. Each search follows the
 * spectral projected gradient (Birgin, Martínez &amp; Raydan 2000, SIAM J. Optim. 10: 1196–1211),
 * which keeps the bounds at every step.
 */
final class ImportanceFit {
  private static final int STARTS = 128;
  private static final int MOST_STEPS = 1000;

  /** A step may be worse than so many before it, not than all of them. */
  private static final int REMEMBERED = 10;

  private static final double SUFFICIENT = 1e-4;
  private static final double SMALLEST_PART = 1e-12;
  private static final double LONGEST = 1e10;

  /** A search ends when a step down the slope moves weights by less than this. */
  private static final double STILL = 1e-9;

  /** What such a step may still move weights at a minimum. */
  private static final double STATIONARY = 1e-6;

  /** A search does not come nearer to wanted importances that can be had. */
  private static final double NOTHING = 1e-14;

  /** Distances and weights that are nearer than this are the same minimum. */
  private static final double SAME_DISTANCE = 1e-8;

  private static final double SAME_WEIGHT = 1e-3;

  private final InfluenceOnMean importance;
  private final double[] wanted;
  private final ShareBounds bounds;

  /**
   * A fit to columns.
   *
   * @param columns {@code double[node][unit]}, without gaps
   * @param wanted shares that sum to 1
   */
  ImportanceFit(double[][] columns, double[] wanted, ShareBounds bounds) {
    this.importance = new InfluenceOnMean(columns);
    this.wanted = wanted.clone();
    this.bounds = bounds;
  }

  /**
   * Where a search ends.
   *
   * @param weights within the bounds
   * @param distance the sum of squared differences between the shares and the wanted ones
   * @param isMinimum whether no direction within the bounds leads nearer
   */
  record End(List<Double> weights, double distance, boolean isMinimum) {
    /** Whether two searches ended at the same weights. */
    boolean isAt(End other) {
      return IntStream.range(0, weights.size())
          .allMatch(i -> Math.abs(weights.get(i) - other.weights.get(i)) < SAME_WEIGHT);
    }

    double[] array() {
      return weights.stream().mapToDouble(w -> w).toArray();
    }
  }

  /**
   * The nearest of the ends, and how sure it is: a local minimum, the best that was found.
   *
   * @param starts how many searches there were
   * @param agreeing how many of them ended at these weights
   * @param nextDistance of the best minimum at other weights, when one was found
   */
  record Result(End best, int starts, int agreeing, OptionalDouble nextDistance) {}

  double wanted(int node) {
    return wanted[node];
  }

  /** The shares of r² that weights give; they sum to 1. */
  double[] importance(double[] weights) {
    return importance.of(weights);
  }

  /**
   * Searches from all starts; of equally near ends that of the earliest start wins. Weights under
   * which the mean is the same for all units have no importances, and are no end.
   */
  Result result() {
    List<End> ends =
        starts().parallelStream()
            .filter(start -> Double.isFinite(distance(start)))
            .map(this::search)
            .filter(end -> Double.isFinite(end.distance()))
            .toList();
    if (ends.isEmpty()) {
      throw new Weighting.CannotWeighException(
          "has no weights within the bounds under which the index differs between units");
    }
    double least = ends.stream().mapToDouble(End::distance).min().orElseThrow();
    End best =
        ends.stream()
            .filter(end -> end.distance() < least + SAME_DISTANCE)
            .min(Comparator.comparing(end -> !end.isMinimum()))
            .orElseThrow();
    return new Result(
        best,
        ends.size(),
        (int) ends.stream().filter(best::isAt).count(),
        ends.stream()
            .filter(end -> end.isMinimum() && !best.isAt(end))
            .mapToDouble(End::distance)
            .min());
  }

  /** Sobol' points brought to weights that are all equally likely; the first are equal weights. */
  private List<double[]> starts() {
    SobolSequenceGenerator points = new SobolSequenceGenerator(wanted.length);
    points.nextVector(); // zeros; the next is the middle
    return IntStream.range(0, STARTS)
        .mapToObj(s -> DoubleStream.of(points.nextVector()).map(u -> -StrictMath.log(u)).toArray())
        .map(Weights::normalised)
        .map(bounds::nearest)
        .toList();
  }

  private End search(double[] start) {
    double[] weights = start;
    double[] slope = slope(weights);
    double[] recent = new double[REMEMBERED];
    Arrays.fill(recent, distance(weights));
    double length = 1;
    for (int step = 0; step < MOST_STEPS && moves(weights, slope) > STILL; step++) {
      double[] direction = difference(bounds.nearest(along(weights, -length, slope)), weights);
      double promised = product(slope, direction);
      double worst = DoubleStream.of(recent).max().orElseThrow();
      double part = 1;
      double[] next = along(weights, part, direction);
      while (distance(next) > worst + SUFFICIENT * part * promised && part > SMALLEST_PART) {
        part /= 2;
        next = along(weights, part, direction);
      }
      if (part <= SMALLEST_PART) {
        break;
      }
      double[] nextSlope = slope(next);
      double[] moved = difference(next, weights);
      double bent = product(moved, difference(nextSlope, slope));
      length = bent > 0 ? Math.min(LONGEST, product(moved, moved) / bent) : LONGEST;
      weights = next;
      slope = nextSlope;
      recent[step % REMEMBERED] = distance(weights);
    }
    weights = bounds.snapped(weights);
    return new End(
        DoubleStream.of(weights).boxed().toList(),
        distance(weights),
        moves(weights, slope(weights)) < STATIONARY);
  }

  private double distance(double[] weights) {
    double[] off = difference(importance.of(weights), wanted);
    double distance = product(off, off);
    return distance < NOTHING ? 0 : distance;
  }

  /** How the distance changes with each weight. */
  private double[] slope(double[] weights) {
    double[] off = difference(importance.of(weights), wanted);
    double[][] slopes = importance.slopes(weights);
    double[] slope = new double[weights.length];
    for (int i = 0; i < off.length; i++) {
      slope = along(slope, 2 * off[i], slopes[i]);
    }
    return slope;
  }

  /** How far a step of length 1 down the slope, kept within the bounds, moves any weight. */
  private double moves(double[] weights, double[] slope) {
    return DoubleStream.of(difference(bounds.nearest(along(weights, -1, slope)), weights))
        .map(Math::abs)
        .max()
        .orElseThrow();
  }

  private static double[] along(double[] from, double length, double[] direction) {
    return MathArrays.ebeAdd(from, MathArrays.scale(length, direction));
  }

  private static double[] difference(double[] a, double[] b) {
    return MathArrays.ebeSubtract(a, b);
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
