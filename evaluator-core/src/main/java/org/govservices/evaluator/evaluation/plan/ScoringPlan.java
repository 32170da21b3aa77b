package org.govservices.evaluator.evaluation.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.normalisation.ScoringRule;

/**
 * A framework compiled for scoring: the tree in flat arrays, one {@code double[unit]} per node.
 *
 * <p>Inside the plan NaN stands for "not scored" in columns of scores and for "not applicable" in
 * columns of coverage.
 */
public final class ScoringPlan {
  private final List<Node> nodes;
  private final int[] indicatorOf;
  private final int[] parents;
  private final DimensionPlan[] dimensions;
  private final int units;

  /** Compiles a framework for the units of a population. */
  public ScoringPlan(Framework framework, UnitsToScore population) {
    Tree tree = framework.tree();
    nodes = tree.nodes();
    units = population.size();
    indicatorOf = new int[nodes.size()];
    parents = IntStream.range(0, nodes.size()).map(tree::parent).toArray();
    dimensions = new DimensionPlan[nodes.size()];
    List<String> indicatorIds = framework.indicators().stream().map(Indicator::id).toList();
    for (int n = 0; n < nodes.size(); n++) {
      indicatorOf[n] = indicatorIds.indexOf(nodes.get(n).id());
      if (nodes.get(n) instanceof Dimension dimension) {
        dimensions[n] = new DimensionPlan(framework, dimension, tree, indicatorIds, population);
      }
    }
  }

  /** How many nodes. */
  public int size() {
    return dimensions.length;
  }

  /** Where an indicator's node stands among the indicators; −1 for a dimension. */
  public int indicator(int node) {
    return indicatorOf[node];
  }

  private boolean isDimension(int node) {
    return dimensions[node] != null;
  }

  /** Indexes of the nodes below a node; none for an indicator. */
  public int[] children(int node) {
    return isDimension(node) ? dimensions[node].children() : new int[0];
  }

  /** The dimension above a node; −1 for the root. */
  public int parent(int node) {
    return parents[node];
  }

  /** The dimensions above a node, the nearest first. */
  public IntStream above(int node) {
    return IntStream.iterate(parents[node], at -> at >= 0, at -> parents[at]);
  }

  /** A dimension. */
  public DimensionPlan dimension(int node) {
    return dimensions[node];
  }

  /** Whether a unit's score may depend on other units', so that all must be scored at once. */
  public boolean comparesUnits() {
    return IntStream.range(0, dimensions.length)
        .anyMatch(node -> isDimension(node) && dimensions[node].comparesUnits());
  }

  /** Whether there are scores that a dimension refuses. */
  public boolean refusesAny() {
    return nodes.stream()
        .anyMatch(node -> node instanceof Dimension d && d.aggregation().refusesAny());
  }

  /**
   * The coverage of every node.
   *
   * @param measured {@code double[indicator][unit]}: 1 measured, 0 not, NaN not applicable
   * @return {@code double[node][unit]}, shares 0 to 1
   */
  public double[][] coverage(double[][] measured) {
    double[][] coverage = columns(measured);
    for (int node = dimensions.length - 1; node >= 0; node--) {
      if (isDimension(node)) {
        dimensions[node].coverage(coverage, coverage[node]);
      }
    }
    return coverage;
  }

  /** A column for every node: those of the indicators as given, an empty one for a dimension. */
  public double[][] columns(double[][] ofIndicators) {
    double[][] columns = new double[dimensions.length][];
    for (int node = 0; node < columns.length; node++) {
      columns[node] = isDimension(node) ? new double[units] : ofIndicators[indicatorOf[node]];
    }
    return columns;
  }

  /**
   * Scores dimensions from their children, up to the index.
   *
   * @param columns {@code double[node][unit of the block]}, all digits; those of the dimensions to
   *     score are filled
   * @param which the dimensions to score; the others keep their columns
   * @param from index of the block's first unit
   * @param n how many units
   * @return the rules that rescaled, by the dimension
   * @throws CannotScoreException when a score is refused, or a dimension cannot be aggregated or
   *     rescaled
   */
  public Map<Integer, List<Rescaling.Fitted>> score(
      double[][] columns, IntPredicate which, Conditions given, int from, int n) {
    Refusals refused = new Refusals();
    Map<Integer, List<Rescaling.Fitted>> rescaled = new TreeMap<>();
    for (int node = dimensions.length - 1; node >= 0; node--) {
      if (isDimension(node) && which.test(node)) {
        rescaled.put(node, score(node, columns, given, from, n, refused));
      }
    }
    refused.requireNone();
    return rescaled;
  }

  /** As the others, of one dimension, but for refused scores: of these somebody is told. */
  public List<Rescaling.Fitted> score(
      int node, double[][] columns, Conditions given, int from, int n, Refusals refused) {
    DimensionPlan plan = dimensions[node];
    Dimension dimension = (Dimension) nodes.get(node);
    try {
      return plan.score(columns, given, from, n, refused, columns[node]);
    } catch (Aggregation.CannotCombineException e) {
      throw refused.because(dimension, "aggregate", plan.message(e));
    } catch (ScoringRule.CannotFitException e) {
      throw refused.because(dimension, "rescale", e.getMessage());
    }
  }

  /**
   * Scores dimensions again under other weights. Coverage stays the contract's: weights that are
   * tried out do not decide who has a score.
   *
   * @param columns {@code double[node][unit]}, all digits; columns of the dimensions to score are
   *     replaced
   * @param again the dimensions to score; the others keep their columns
   * @param factors {@code double[node]}: what each node's weight is multiplied by
   * @param coverage {@code double[node][unit]}
   * @param observed {@code double[indicator][unit]}, values that adjustments look at; NaN for none
   * @throws CannotScoreException when a score is refused, or a dimension cannot be aggregated or
   *     rescaled
   */
  public void rescore(
      double[][] columns,
      boolean[] again,
      double[] factors,
      double[][] coverage,
      double[][] observed) {
    for (int node = 0; node < columns.length; node++) {
      if (isDimension(node) && again[node]) {
        columns[node] = new double[units];
      }
    }
    Conditions given = Conditions.of(observed).covered(coverage).weighted(factors);
    score(columns, node -> again[node], given, 0, units);
  }

  /** Whether a node's score is taken away from a unit for want of coverage. */
  public boolean withholds(int node, double coverage) {
    return isDimension(node) && dimensions[node].withholds(coverage);
  }

  /**
   * The best band that adjustments leave every unit at a node, by its place among the framework's:
   * 0 where none caps it. Scores and weights do not matter for that.
   *
   * @param observed {@code double[indicator][unit]} as adjustments look at it
   * @return {@code int[unit]}; empty when nothing is adjusted
   */
  public int[] bestBands(int node, double[][] observed) {
    return isDimension(node) ? dimensions[node].bestBands(observed) : new int[0];
  }
}
