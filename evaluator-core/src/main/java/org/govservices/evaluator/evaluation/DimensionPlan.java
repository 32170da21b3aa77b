package org.govservices.evaluator.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.normalisation.Scale;

/**
 * One dimension, compiled: how its children's scores become its own. They are combined, withheld
 * under the least coverage, rescaled and adjusted, in this order.
 *
 * <p>Whatever compares, refuses, stretches or adjusts works on scores without noise ({@link
 * Scale#withoutNoise(double)}). A mean alone goes on with all digits of what it combines: rounding
 * at every level would add up to more than the noise.
 *
 * <p>Columns are {@code double[unit]} of a block of units; NaN stands for "not scored".
 */
final class DimensionPlan {
  private static final Aggregation COVERAGE = new Arithmetic();

  // Weights such as 0.03 and 0.43 of 1 sum to a little less than 0.46.
  private static final double NOISE = 1e-12;

  private final int node;
  private final int[] children;
  private final Aggregation aggregation;
  private final KindWeights weights;
  private final double leastCoverage;
  private final Optional<Rescaling> rescaling;
  private final List<Adjusting> adjustments;
  private final Scale scale;

  private record Adjusting(Adjustment rule, int indicator) {}

  /**
   * Compiles a dimension.
   *
   * @param nodes ids of all nodes, in their order
   * @param indicators ids of all indicators, in their order
   */
  DimensionPlan(
      Dimension dimension,
      List<String> nodes,
      List<String> indicators,
      ScoringPlan.Population population,
      Scale scale) {
    node = nodes.indexOf(dimension.id());
    children = dimension.children().stream().mapToInt(child -> nodes.indexOf(child.id())).toArray();
    aggregation = dimension.aggregation();
    weights = new KindWeights(dimension, population);
    leastCoverage = dimension.leastCoverage();
    rescaling = dimension.rescale().map(rule -> new Rescaling(rule, population, scale));
    adjustments =
        dimension.adjustments().stream()
            .map(rule -> new Adjusting(rule, indicators.indexOf(rule.indicator())))
            .toList();
    this.scale = scale;
  }

  /** Indexes of the nodes below. */
  int[] children() {
    return children.clone();
  }

  /** Whether a unit's score depends on other units', so that all must be scored at once. */
  boolean comparesUnits() {
    return rescaling.isPresent() || aggregation.comparesUnits();
  }

  /** The children's columns among those of all nodes. */
  double[][] ofChildren(double[][] columns) {
    double[][] of = new double[children.length][];
    for (int c = 0; c < children.length; c++) {
      of[c] = columns[children[c]];
    }
    return of;
  }

  /** The coverage of all units from that of the children. */
  void coverage(double[][] ofChildren, double[] out) {
    weights.combine(COVERAGE, ofChildren, 0, out.length, out);
  }

  /**
   * Combines the children's scores.
   *
   * @param ofChildren {@code double[child][unit]}, all digits
   * @param from index of the block's first unit
   * @param n how many units
   * @throws Aggregation.CannotCombineException when the scores do not allow it
   */
  void combine(double[][] ofChildren, int from, int n, double[] out) {
    weights.combine(aggregation, read(ofChildren, n), from, n, out);
  }

  /** The scores that a column of all digits comes to. */
  double[] withoutNoise(double[] column) {
    double[] scores = new double[column.length];
    scale.withoutNoise(column, column.length, scores);
    return scores;
  }

  /** The children as the aggregation reads them. */
  private double[][] read(double[][] ofChildren, int n) {
    if (!aggregation.comparesUnits() && !aggregation.refusesAny()) {
      return ofChildren;
    }
    double[][] read = new double[ofChildren.length][n];
    for (int c = 0; c < read.length; c++) {
      scale.withoutNoise(ofChildren[c], n, read[c]);
      for (int u = 0; u < n && !aggregation.comparesUnits(); u++) {
        // a mean needs all digits, except of what is nothing but noise
        read[c][u] = read[c][u] == 0 ? 0 : ofChildren[c][u];
      }
    }
    return read;
  }

  /**
   * Combines the children's scores of all units under other weights.
   *
   * @param factors {@code double[child]}: what each child's weight is multiplied by
   */
  void recombine(double[][] ofChildren, double[] factors, double[] out) {
    weights.recombine(aggregation, read(ofChildren, out.length), factors, out.length, out);
  }

  /** Whether a unit's score is taken away for want of coverage. */
  boolean withholds(double coverage) {
    return coverage < leastCoverage - NOISE;
  }

  /** Takes away the scores of all units under the least coverage. */
  void withhold(double[] column, double[] coverage) {
    for (int u = 0; u < column.length; u++) {
      if (withholds(coverage[u])) {
        column[u] = Double.NaN;
      }
    }
  }

  /**
   * Fits the rescaling rule, if there is one, to the scores of all units and rescales them.
   *
   * @return the fitted rules
   * @throws org.govservices.evaluator.normalisation.ScoringRule.CannotFitException when the scores
   *     do not allow it
   */
  List<Rescaling.Fitted> rescale(double[] column) {
    if (rescaling.isEmpty()) {
      return List.of();
    }
    scale.withoutNoise(column, column.length, column);
    return rescaling.get().apply(column);
  }

  /** Rescales the scores of all units by rules that were fitted before. */
  void rescale(double[] column, List<Rescaling.Fitted> fitted) {
    if (rescaling.isPresent()) {
      scale.withoutNoise(column, column.length, column);
      rescaling.get().reapply(fitted, column);
    }
  }

  /**
   * Applies the adjustments.
   *
   * @param observed {@code double[indicator][unit]} of all units, NaN for none
   */
  void adjust(
      double[] column,
      int from,
      int n,
      double[][] observed,
      ScoringPlan.AdjustmentListener listener) {
    for (Adjusting adjusting : adjustments) {
      scale.withoutNoise(column, n, column);
      Adjustment rule = adjusting.rule();
      for (int u = 0; u < n; u++) {
        OptionalDouble before = optional(column[u]);
        OptionalDouble value = optional(observed[adjusting.indicator()][from + u]);
        Adjustment.Outcome outcome = rule.adjust(before, value, scale);
        if (outcome.changes(before)) {
          column[u] = outcome.score().orElse(Double.NaN);
          listener.adjusted(node, from + u, rule, before, value, outcome);
        }
      }
    }
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
