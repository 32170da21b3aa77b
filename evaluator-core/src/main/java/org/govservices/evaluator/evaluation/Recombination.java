package org.govservices.evaluator.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;

/**
 * Scores a dimension from other children's scores than those of one unit: a mixture of two units'
 * children, say. Rules that rescale are those fitted in the evaluation, and nothing is withheld for
 * want of coverage: that is decided for units, not for mixtures.
 */
public final class Recombination {
  private final Framework framework;
  private final List<Node> nodes;
  private final List<String> nodeIds;
  private final List<String> indicatorIds;
  private final Map<Integer, List<Rescaling.Fitted>> rescaled;
  private final double[][] observed;

  /**
   * For one evaluation.
   *
   * @param rescaled the fitted rules, by the dimension
   * @param observed {@code double[indicator][unit]}, values that adjustments look at; NaN for none
   */
  Recombination(
      Framework framework, Map<Integer, List<Rescaling.Fitted>> rescaled, double[][] observed) {
    this.framework = framework;
    this.nodes = framework.nodes();
    this.nodeIds = nodes.stream().map(Node::id).toList();
    this.indicatorIds = framework.indicators().stream().map(Indicator::id).toList();
    this.rescaled = rescaled;
    // only the columns that adjustments look at are kept from being collected
    Set<String> deciding =
        nodes.stream()
            .filter(Dimension.class::isInstance)
            .flatMap(node -> ((Dimension) node).adjustments().stream())
            .map(Adjustment::indicator)
            .collect(Collectors.toSet());
    this.observed = new double[indicatorIds.size()][];
    for (int i = 0; i < this.observed.length; i++) {
      this.observed[i] = deciding.contains(indicatorIds.get(i)) ? observed[i] : null;
    }
  }

  /**
   * Combines, rescales and adjusts.
   *
   * @param node a dimension whose aggregation does not compare units
   * @param children {@code double[child][mixture]}, NaN where not scored
   * @param kinds the kind whose weights and fitted rules each mixture gets
   * @param adjustedAs {@code int[mixture]}: the unit whose values decide adjustments
   * @return {@code double[mixture]}, NaN where not scored
   */
  public double[] score(int node, double[][] children, List<String> kinds, int[] adjustedAs) {
    Dimension dimension = (Dimension) nodes.get(node);
    DimensionPlan plan =
        new DimensionPlan(
            dimension, nodeIds, indicatorIds, new ScoringPlan.Population(kinds), framework.scale());
    double[] scores = new double[adjustedAs.length];
    plan.combine(children, 0, scores.length, scores);
    plan.rescale(scores, rescaled.getOrDefault(node, List.of()));
    double[][] deciding = new double[observed.length][];
    for (Adjustment rule : dimension.adjustments()) {
      int i = indicatorIds.indexOf(rule.indicator());
      deciding[i] = Arrays.stream(adjustedAs).mapToDouble(unit -> observed[i][unit]).toArray();
    }
    plan.adjust(scores, 0, scores.length, deciding, ScoringPlan.NOBODY);
    return scores;
  }
}
