package org.govservices.evaluator.evaluation;

import java.util.List;
import java.util.function.Predicate;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.evaluation.plan.Refusals;
import org.govservices.evaluator.evaluation.stage.Scored;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;

/**
 * The index if one node scored something else and all else stayed as it is, rescaling rules
 * included.
 */
record WhatIf(List<Node> nodes, Scored actual) {

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
    return actual.plan().above(node).allMatch(at -> condition.test((Dimension) nodes.get(at)));
  }

  /**
   * The scores of the nodes above one.
   *
   * @param instead {@code double[unit]}: the node's scores to assume
   * @param refused is told of scores that the contract refuses
   * @return {@code double[node][unit]}, all digits; the other nodes' as they are
   */
  double[][] unrounded(int node, double[] instead, Refusals refused) {
    double[][] columns = actual.unrounded().clone();
    columns[node] = instead;
    actual
        .plan()
        .above(node)
        .forEach(
            at -> {
              double[] changed = new double[instead.length];
              actual
                  .plan()
                  .dimension(at)
                  .score(columns, actual.conditions(), 0, changed.length, refused, changed);
              columns[at] = changed;
            });
    return columns;
  }

  /** The scores of every node, without noise: {@code double[node][unit]}. */
  double[][] scores(int node, double[] instead, Refusals refused) {
    double[][] unrounded = unrounded(node, instead, refused);
    double[][] scores = actual.scores().clone();
    scores[node] = instead;
    actual
        .plan()
        .above(node)
        .forEach(at -> scores[at] = actual.plan().dimension(at).withoutNoise(unrounded[at]));
    return scores;
  }
}
