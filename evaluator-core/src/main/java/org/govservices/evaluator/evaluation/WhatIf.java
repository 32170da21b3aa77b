package org.govservices.evaluator.evaluation;

import java.util.List;
import java.util.function.Predicate;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;

/**
 * The index if one node scored something else and all else stayed as it is, rescaling rules
 * included.
 *
 * @param nodes of the plan
 * @param coverage {@code double[node][unit]}
 * @param observed {@code double[indicator][unit]}, values that adjustments look at; NaN for none
 */
@SuppressWarnings("ArrayRecordComponent") // kernel columns, shared within this package only
record WhatIf(
    List<Node> nodes,
    ScoringPlan plan,
    ScoringPlan.NodeScores actual,
    double[][] coverage,
    double[][] observed) {

  /** Whether there is an answer: no method above the node compares units. */
  boolean isDefined(int node) {
    return allAbove(node, dimension -> !dimension.aggregation().comparesUnits());
  }

  /** Whether the index is a weighted sum of this node's score and others, but for adjustments. */
  boolean addsUp(int node) {
    return allAbove(
        node,
        dimension ->
            dimension.aggregation() instanceof Arithmetic && dimension.rescale().isEmpty());
  }

  private boolean allAbove(int node, Predicate<Dimension> condition) {
    return plan.above(node).allMatch(at -> condition.test((Dimension) nodes.get(at)));
  }

  /**
   * The index's scores.
   *
   * @param instead {@code double[unit]}: the node's scores to assume
   * @return {@code double[unit]}, all digits
   */
  double[] index(int node, double[] instead) {
    return unrounded(node, instead)[0];
  }

  /** The scores of every node, without noise: {@code double[node][unit]}. */
  double[][] columns(int node, double[] instead) {
    double[][] unrounded = unrounded(node, instead);
    double[][] columns = actual.columns().clone();
    columns[node] = instead;
    for (int at = plan.parent(node); at >= 0; at = plan.parent(at)) {
      columns[at] = plan.dimension(at).withoutNoise(unrounded[at]);
    }
    return columns;
  }

  private double[][] unrounded(int node, double[] instead) {
    double[][] columns = actual.unrounded().clone();
    columns[node] = instead;
    for (int at = plan.parent(node); at >= 0; at = plan.parent(at)) {
      DimensionPlan dimension = plan.dimension(at);
      double[] changed = new double[instead.length];
      dimension.combine(dimension.ofChildren(columns), 0, changed.length, changed);
      dimension.withhold(changed, coverage[at]);
      dimension.rescale(changed, actual.rescaled().get(at));
      dimension.adjust(changed, 0, changed.length, observed, ScoringPlan.NOBODY);
      columns[at] = changed;
    }
    return columns;
  }
}
