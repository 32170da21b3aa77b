package org.govservices.evaluator.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.aggregation.Geometric;
import org.govservices.evaluator.evaluation.ScoringPlan;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.RollUp;
import org.govservices.evaluator.observation.Roster;
import org.govservices.evaluator.ranking.Band;

/**
 * One variant of a contract with its indicators scored, ready to be aggregated under many weights.
 * Arrays are shared with other scenarios and never changed.
 *
 * @param shared with other scenarios
 * @param scores {@code double[indicator][unit]}, NaN where not scored
 * @param coverage {@code double[node][unit]}
 * @param values {@code double[indicator][unit]} as adjustments look at them
 */
@SuppressWarnings("ArrayRecordComponent") // kernel columns, shared within this package only
record Scenario(
    Framework framework,
    Roster roster,
    ScoringPlan plan,
    Columns shared,
    double[][] scores,
    double[][] coverage,
    double[][] values) {

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
    List<Adjustment> rules = framework.index().adjustments();
    int[] best = new int[rules.isEmpty() ? 0 : roster.size()];
    List<String> bands = framework.bands().stream().map(Band::id).toList();
    List<String> indicators = framework.indicators().stream().map(Node::id).toList();
    for (Adjustment rule : rules) {
      double[] decisive = values[indicators.indexOf(rule.indicator())];
      for (int u = 0; u < best.length; u++) {
        OptionalDouble value =
            Double.isNaN(decisive[u]) ? OptionalDouble.empty() : OptionalDouble.of(decisive[u]);
        int cap =
            rule.adjust(OptionalDouble.empty(), value, framework.scale())
                .capBand()
                .map(bands::indexOf)
                .orElse(0);
        best[u] = Math.max(best[u], cap);
      }
    }
    return best;
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

  /** {@code double[node][unit]}: indicators' scores, null for dimensions. */
  double[][] indicatorColumns() {
    List<Node> nodes = framework.nodes();
    double[][] columns = new double[nodes.size()][];
    int i = 0;
    for (int n = 0; n < columns.length; n++) {
      columns[n] = nodes.get(n) instanceof Dimension ? null : scores[i++];
    }
    return columns;
  }

  /** Units with parts get the mean of their parts. */
  private void rollUp(RollUp rule, double[][] index, int lanes) {
    for (int parent : roster.parents()) {
      List<Integer> parts = roster.parts(parent);
      for (int lane = 0; lane < lanes; lane++) {
        int l = lane;
        index[parent][l] =
            rule.mean(roster, parts, parts.stream().mapToDouble(part -> index[part][l]).toArray());
      }
      framework.scale().withoutNoise(index[parent], lanes, index[parent]);
    }
  }
}
