package org.govservices.evaluator.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.normalisation.FittedRule;
import org.govservices.evaluator.normalisation.Sample;
import org.govservices.evaluator.normalisation.SampleValues;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.normalisation.ScoringRule;

/**
 * A framework compiled for scoring: the tree in flat arrays, one {@code double[unit]} per node. It
 * scores 64 units or a million alike.
 *
 * <p>Inside the plan NaN stands for "not scored" in columns of scores and for "not applicable" in
 * columns of coverage. Where no method compares units, they are scored block by block, so that a
 * block's columns stay in the processor's cache.
 */
public final class ScoringPlan {
  private static final Aggregation COVERAGE = new Arithmetic();
  private static final int BLOCK = 1024;
  private static final AdjustmentListener NOBODY = (node, unit, rule, before, value, after) -> {};

  // Weights such as 0.03 and 0.43 of 1 sum to a little less than 0.46.
  private static final double NOISE = 1e-12;

  private final Scale scale;
  private final List<Indicator> indicators;
  private final Aggregation[] aggregations;
  private final Rescaling[] rescalings;
  private final Adjusting[][] adjustments;
  private final double[] leastCoverage;
  private final int[][] children;
  private final int[] parents;
  private final int[] indicatorOf;
  private final KindWeights[] weights;
  private final int units;
  private final boolean comparesUnits;

  /** Is told of every score that an adjustment changes or takes away, and of every band it caps. */
  @FunctionalInterface
  public interface AdjustmentListener {
    /**
     * A rule was applied.
     *
     * @param before the score before the rule
     * @param value of the rule's indicator
     */
    void adjusted(
        int node,
        int unit,
        Adjustment rule,
        OptionalDouble before,
        OptionalDouble value,
        Adjustment.Outcome outcome);
  }

  private record Adjusting(Adjustment rule, int indicator) {}

  /**
   * Compiles a framework for the units of a population.
   *
   * @param population the units and their kinds
   */
  public ScoringPlan(Framework framework, Population population) {
    List<Node> nodes = framework.nodes();
    int n = nodes.size();
    scale = framework.scale();
    units = population.size();
    aggregations = new Aggregation[n];
    rescalings = new Rescaling[n];
    adjustments = new Adjusting[n][];
    leastCoverage = new double[n];
    children = new int[n][];
    parents = new int[n];
    indicatorOf = new int[n];
    weights = new KindWeights[n];
    indicators = framework.indicators();
    List<String> indicatorIds = indicators.stream().map(Indicator::id).toList();
    List<String> ids = nodes.stream().map(Node::id).toList();
    for (int i = 0; i < n; i++) {
      if (nodes.get(i) instanceof Dimension dimension) {
        aggregations[i] = dimension.aggregation();
        rescalings[i] =
            dimension.rescale().map(rule -> new Rescaling(rule, population)).orElse(null);
        adjustments[i] =
            dimension.adjustments().stream()
                .map(rule -> new Adjusting(rule, indicatorIds.indexOf(rule.indicator())))
                .toArray(Adjusting[]::new);
        leastCoverage[i] = dimension.leastCoverage();
        children[i] =
            dimension.children().stream().mapToInt(child -> ids.indexOf(child.id())).toArray();
        weights[i] = new KindWeights(dimension, population);
        indicatorOf[i] = -1;
      } else {
        children[i] = new int[0];
        indicatorOf[i] = indicatorIds.indexOf(ids.get(i));
      }
    }
    parents[0] = -1;
    for (int i = 0; i < n; i++) {
      for (int child : children[i]) {
        parents[child] = i;
      }
    }
    comparesUnits =
        Arrays.stream(rescalings).anyMatch(rescaling -> rescaling != null)
            || Arrays.stream(aggregations).anyMatch(a -> a != null && a.comparesUnits());
  }

  /** The children of a node, as indexes of nodes; none for an indicator. */
  int[] children(int node) {
    return children[node].clone();
  }

  /**
   * The coverage of every node.
   *
   * @param findings {@code double[indicator][unit]}: 1 a finding, 0 none, NaN not applicable
   * @return {@code double[node][unit]}, shares 0 to 1
   */
  public double[][] coverage(double[][] findings) {
    double[][] coverage = new double[children.length][];
    for (int node = children.length - 1; node >= 0; node--) {
      if (indicatorOf[node] >= 0) {
        coverage[node] = findings[indicatorOf[node]];
      } else {
        coverage[node] = new double[units];
        weights[node].combine(COVERAGE, pick(coverage, children[node]), 0, units, coverage[node]);
      }
    }
    return coverage;
  }

  /**
   * The score of every node.
   *
   * @param indicators {@code double[indicator][unit]}, NaN where not scored
   * @param coverage of every node, from {@link #coverage}
   * @param observed {@code double[indicator][unit]}, values that adjustments look at; NaN for none
   * @param listener is told of adjustments
   * @throws CannotScoreException when a dimension cannot be aggregated or rescaled
   */
  NodeScores scores(
      double[][] indicators,
      double[][] coverage,
      double[][] observed,
      AdjustmentListener listener) {
    double[][] scores = new double[children.length][];
    Map<Integer, List<Rescaling.Fitted>> rescaled = new TreeMap<>();
    for (int node = children.length - 1; node >= 0; node--) {
      if (indicatorOf[node] >= 0) {
        scores[node] = indicators[indicatorOf[node]];
        continue;
      }
      double[] column = new double[units];
      scores[node] = column;
      try {
        weights[node].combine(aggregations[node], pick(scores, children[node]), 0, units, column);
        withhold(node, column, coverage);
        if (rescalings[node] != null) {
          rescaled.put(node, rescalings[node].apply(column, scale));
        }
      } catch (ScoringRule.CannotFitException | Aggregation.CannotCombineException e) {
        throw new CannotScoreException(node, e);
      }
      adjust(node, column, 0, units, observed, listener);
    }
    return new NodeScores(scores, rescaled);
  }

  /** The scores do not allow a dimension to be aggregated or rescaled; the message says why. */
  static final class CannotScoreException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int node;

    CannotScoreException(int node, RuntimeException reason) {
      super(reason.getMessage(), reason);
      this.node = node;
    }

    /** The dimension. */
    int node() {
      return node;
    }
  }

  /**
   * Every node's scores and the rules that rescaled them.
   *
   * @param columns {@code double[node][unit]}, NaN where not scored
   */
  @SuppressWarnings("ArrayRecordComponent") // kernel columns, shared within this package only
  record NodeScores(double[][] columns, Map<Integer, List<Rescaling.Fitted>> rescaled) {}

  /**
   * The index's scores if one node scored something else and all else stayed as it is, rescaling
   * rules included. Not defined where a method above the node compares units.
   *
   * @param instead {@code double[unit]}: the node's scores to assume
   * @return {@code double[unit]}
   */
  double[] indexIf(
      int node, double[] instead, NodeScores actual, double[][] coverage, double[][] observed) {
    double[] changed = instead;
    int at = node;
    while (at != 0) {
      int parent = parents[at];
      double[][] of = pick(actual.columns(), children[parent]);
      for (int c = 0; c < of.length; c++) {
        if (children[parent][c] == at) {
          of[c] = changed;
        }
      }
      changed = new double[units];
      weights[parent].combine(aggregations[parent], of, 0, units, changed);
      withhold(parent, changed, coverage);
      if (rescalings[parent] != null) {
        rescalings[parent].reapply(actual.rescaled().get(parent), changed);
      }
      adjust(parent, changed, 0, units, observed, NOBODY);
      at = parent;
    }
    return changed;
  }

  /** Whether a method above a node compares units. */
  boolean comparesUnitsAbove(int node) {
    for (int at = node; at != 0; at = parents[at]) {
      if (aggregations[parents[at]].comparesUnits()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the index is a weighted sum of this node's score and others, and nothing else. */
  boolean addsUpAbove(int node) {
    for (int at = node; at != 0; at = parents[at]) {
      int parent = parents[at];
      if (!(aggregations[parent] instanceof Arithmetic)
          || rescalings[parent] != null
          || adjustments[parent].length > 0) {
        return false;
      }
    }
    return true;
  }

  /** The parent of a node; −1 for the root. */
  int parent(int node) {
    return parents[node];
  }

  /**
   * Fits every indicator's rule to the values of all units.
   *
   * @param values {@code double[indicator][unit]}, treated and transformed; NaN where there is none
   * @return a rule per indicator
   * @throws IllegalArgumentException when a rule is fitted within kinds: there is then no one rule
   * @throws org.govservices.evaluator.normalisation.ScoringRule.CannotFitException when values do
   *     not allow it
   */
  public List<FittedRule> fit(double[][] values) {
    List<FittedRule> rules = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Indicator indicator = indicators.get(i);
      ScoringRule rule = indicator.score().transformed(indicator.preparation().transform());
      if (rule.sample().population() == Sample.Population.KIND) {
        throw new IllegalArgumentException(indicator.id() + " is fitted within kinds");
      }
      double[] sample = rule.sample().isNone() ? new double[0] : present(values[i]);
      rules.add(rule.fit(SampleValues.of(sample), indicator.direction(), scale));
    }
    return rules;
  }

  private static double[] present(double[] column) {
    for (double value : column) {
      if (Double.isNaN(value)) {
        return Arrays.stream(column).filter(v -> !Double.isNaN(v)).toArray();
      }
    }
    return column;
  }

  /**
   * Scores values in one pass: every indicator by its fitted rule, every dimension from its
   * children. Columns of indicators are not kept.
   *
   * @param values {@code double[indicator][unit]}, NaN where there is none
   * @param rules the fitted rule of each indicator
   * @return {@code double[node][unit]}; null for indicators
   */
  public double[][] score(double[][] values, List<FittedRule> rules) {
    int block = comparesUnits ? units : Math.min(units, BLOCK);
    double[][] scores = new double[children.length][];
    double[][] columns = new double[children.length][block];
    for (int node = 0; node < children.length; node++) {
      scores[node] = indicatorOf[node] >= 0 ? null : new double[units];
    }
    for (int from = 0; from < units; from += block) {
      int n = Math.min(block, units - from);
      for (int node = children.length - 1; node >= 0; node--) {
        int indicator = indicatorOf[node];
        if (indicator >= 0) {
          rules.get(indicator).score(values[indicator], from, n, columns[node]);
        } else {
          weights[node].combine(
              aggregations[node], pick(columns, children[node]), from, n, columns[node]);
          if (rescalings[node] != null) {
            rescalings[node].apply(columns[node], scale);
          }
          adjust(node, columns[node], from, n, values, NOBODY);
          System.arraycopy(columns[node], 0, scores[node], from, n);
        }
      }
    }
    return scores;
  }

  /** Withholds scores under the least coverage. */
  private void withhold(int node, double[] column, double[][] coverage) {
    for (int u = 0; u < column.length; u++) {
      if (coverage[node][u] < leastCoverage[node] - NOISE) {
        column[u] = Double.NaN;
      }
    }
  }

  private void adjust(
      int node,
      double[] column,
      int from,
      int n,
      double[][] observed,
      AdjustmentListener listener) {
    for (Adjusting adjusting : adjustments[node]) {
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

  private static double[][] pick(double[][] columns, int[] nodes) {
    return IntStream.of(nodes).mapToObj(node -> columns[node]).toArray(double[][]::new);
  }

  /**
   * The kinds of the units to be scored.
   *
   * @param kinds each unit's kind, in the order of the units
   */
  public record Population(List<String> kinds) {
    /** Defensive copy. */
    public Population {
      kinds = List.copyOf(kinds);
    }

    /** How many units. */
    public int size() {
      return kinds.size();
    }

    /** The kinds, each once, in the order of their first unit. */
    List<String> distinct() {
      return kinds.stream().distinct().toList();
    }

    /** The units of a kind from one index up to, and without, another. */
    int[] unitsOf(String kind, int from, int to) {
      List<Integer> of = new ArrayList<>();
      for (int u = from; u < to; u++) {
        if (kinds.get(u).equals(kind)) {
          of.add(u);
        }
      }
      return of.stream().mapToInt(u -> u).toArray();
    }
  }
}
