package org.govservices.evaluator.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.evaluation.plan.Conditions;
import org.govservices.evaluator.evaluation.plan.Refusals;
import org.govservices.evaluator.evaluation.plan.ScoringPlan;
import org.govservices.evaluator.evaluation.plan.UnitsToScore;
import org.govservices.evaluator.evaluation.stage.Scored;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;

/**
 * Scores a dimension from other children's scores than those of one unit: a mixture of two units'
 * children, say. Rules that rescale are those fitted in the evaluation, and nothing is withheld for
 * want of coverage: that is decided for units, not for mixtures.
 */
public final class Recombination {
  private final ScoringPlan plan;
  private final Conditions given;

  /** For one evaluation. */
  Recombination(Framework framework, Scored scored) {
    plan = scored.plan();
    // only the columns that adjustments look at are kept from being collected
    List<String> deciding =
        framework.nodes().stream()
            .filter(Dimension.class::isInstance)
            .flatMap(node -> ((Dimension) node).adjustments().stream())
            .map(rule -> rule.indicator())
            .toList();
    List<String> ids = framework.indicators().stream().map(Node::id).toList();
    given =
        Conditions.of(
                IntStream.range(0, ids.size())
                    .mapToObj(i -> deciding.contains(ids.get(i)) ? scored.observed()[i] : null)
                    .toArray(double[][]::new))
            .rescaled(scored.rescaled());
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
    double[][] columns = new double[plan.size()][];
    int[] places = plan.children(node);
    for (int c = 0; c < places.length; c++) {
      columns[places[c]] = children[c];
    }
    double[] scores = new double[adjustedAs.length];
    plan.dimension(node)
        .of(new UnitsToScore(kinds))
        .score(columns, given.of(adjustedAs), 0, scores.length, new Refusals(), scores);
    return scores;
  }
}
