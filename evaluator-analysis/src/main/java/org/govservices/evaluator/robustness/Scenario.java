package org.govservices.evaluator.robustness;

import java.util.Arrays;
import java.util.List;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.aggregation.Geometric;
import org.govservices.evaluator.evaluation.plan.CannotScoreException;
import org.govservices.evaluator.evaluation.plan.ScoringPlan;
import org.govservices.evaluator.evaluation.stage.Normalised;
import org.govservices.evaluator.evaluation.stage.StageCache;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.RollUp;
import org.govservices.evaluator.observation.Roster;

/**
 * One variant of a contract with its indicators scored, ready to be aggregated under many weights.
 * Arrays are shared with other scenarios and never changed.
 *
 * @param normalised the indicators' scores, and all else that the index is made from
 * @param cache what scenarios share
 */
record Scenario(Framework framework, Roster roster, Normalised normalised, StageCache cache) {

  ScoringPlan plan() {
    return normalised.plan();
  }

  /**
   * How the index is computed under weights that change at some nodes.
   *
   * @param changes whether a node's weight changes
   * @throws UnusableRunException when scores cannot be combined under the contract's weights
   */
  IndexScorer scorer(boolean[] changes) {
    IndexScorer scorer = aggregated(changes);
    return (factors, lanes, index, spare) -> {
      scorer.score(factors, lanes, index, spare);
      withoutNoise(index, lanes);
      framework.rollUp().ifPresent(rule -> rollUp(rule, index, lanes));
    };
  }

  private void withoutNoise(double[][] index, int lanes) {
    for (double[] ofUnit : index) {
      framework.scale().withoutNoise(ofUnit, lanes, ofUnit);
    }
  }

  /**
   * Computes the index once, of one lane.
   *
   * @throws UnusableRunException when scores cannot be combined
   */
  void score(double[][] factors, double[][] index) {
    boolean[] all = new boolean[framework.nodes().size()];
    Arrays.fill(all, true);
    scorer(all).score(factors, 1, index, new double[factors.length][1]);
  }

  /**
   * The best band that adjustments of the index leave every unit, by its place among the bands: 0
   * where none caps it. Scores and weights do not matter for that.
   *
   * @return {@code int[unit]}; empty when the index is not adjusted
   */
  int[] bestBands() {
    return plan().bestBands(0, normalised.prepared().values());
  }

  private IndexScorer aggregated(boolean[] changes) {
    if (isAll(Arithmetic.class)) {
      return new WeightedSumScorer(this, indicatorColumns());
    }
    if (isAll(Geometric.class)) {
      return new GeometricScorer(this);
    }
    return new TreeScorer(this, changes);
  }

  /** Whether one aggregation makes the index of the indicators' scores, and nothing else does. */
  private boolean isAll(Class<? extends Aggregation> type) {
    List<Dimension> dimensions =
        framework.nodes().stream()
            .filter(Dimension.class::isInstance)
            .map(Dimension.class::cast)
            .toList();
    return type.isInstance(dimensions.get(0).aggregation())
        && dimensions.stream()
            .allMatch(
                dimension ->
                    dimension.aggregation().equals(dimensions.get(0).aggregation())
                        && dimension.rescale().isEmpty()
                        && dimension.adjustments().isEmpty());
  }

  /**
   * The scores of all nodes under the contract's weights.
   *
   * @return {@code double[node][unit]}, all digits
   * @throws UnusableRunException when scores cannot be combined
   */
  double[][] scored() {
    double[][] columns = indicatorColumns();
    boolean[] all = new boolean[columns.length];
    Arrays.fill(all, true);
    double[] ones = new double[columns.length];
    Arrays.fill(ones, 1);
    rescore(columns, all, ones, 0);
    return columns;
  }

  /**
   * Scores dimensions again; see {@link ScoringPlan#rescore}.
   *
   * @param lane the factors are of
   * @throws UnusableRunException when scores cannot be combined
   */
  void rescore(double[][] columns, boolean[] again, double[] factors, int lane) {
    try {
      plan()
          .rescore(columns, again, factors, normalised.coverage(), normalised.prepared().values());
    } catch (CannotScoreException e) {
      throw new UnusableRunException(e, lane);
    }
  }

  /** {@code double[node][unit]}: indicators' scores, null for dimensions. */
  double[][] indicatorColumns() {
    List<Node> nodes = framework.nodes();
    double[][] columns = new double[nodes.size()][];
    int i = 0;
    for (int n = 0; n < columns.length; n++) {
      columns[n] = nodes.get(n) instanceof Dimension ? null : normalised.scores()[i++];
    }
    return columns;
  }

  /** Units with parts get the mean of their parts. */
  private void rollUp(RollUp rule, double[][] index, int lanes) {
    for (int parent : roster.parents()) {
      List<Integer> parts = roster.parts(parent);
      double[][] ofParts = parts.stream().map(part -> index[part]).toArray(double[][]::new);
      rule.mean(roster, parts, ofParts, lanes, index[parent]);
      framework.scale().withoutNoise(index[parent], lanes, index[parent]);
    }
  }
}
