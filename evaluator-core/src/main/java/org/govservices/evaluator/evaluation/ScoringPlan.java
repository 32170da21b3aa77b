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
  private static final int BLOCK = 512;
  static final AdjustmentListener NOBODY = (node, unit, rule, before, value, after) -> {};

  private final Scale scale;
  private final List<Indicator> indicators;
  private final int[] indicatorOf;
  private final int[] parents;
  private final DimensionPlan[] dimensions;
  private final int units;

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

  /**
   * Compiles a framework for the units of a population.
   *
   * @param population the units and their kinds
   */
  public ScoringPlan(Framework framework, Population population) {
    List<Node> nodes = framework.nodes();
    scale = framework.scale();
    units = population.size();
    indicators = framework.indicators();
    indicatorOf = new int[nodes.size()];
    parents = new int[nodes.size()];
    parents[0] = -1;
    dimensions = new DimensionPlan[nodes.size()];
    List<String> ids = nodes.stream().map(Node::id).toList();
    List<String> indicatorIds = indicators.stream().map(Indicator::id).toList();
    for (int n = 0; n < nodes.size(); n++) {
      indicatorOf[n] = indicatorIds.indexOf(ids.get(n));
      if (nodes.get(n) instanceof Dimension dimension) {
        dimensions[n] = new DimensionPlan(dimension, ids, indicatorIds, population, scale);
        for (int child : dimensions[n].children()) {
          parents[child] = n;
        }
      }
    }
  }

  private boolean isIndicator(int node) {
    return indicatorOf[node] >= 0;
  }

  /** Indexes of the nodes below a node; none for an indicator. */
  public int[] children(int node) {
    return isIndicator(node) ? new int[0] : dimensions[node].children();
  }

  /** The dimension above a node; −1 for the root. */
  public int parent(int node) {
    return parents[node];
  }

  /** The dimensions above a node, the nearest first. */
  IntStream above(int node) {
    return IntStream.iterate(parents[node], at -> at >= 0, at -> parents[at]);
  }

  /** A dimension. */
  DimensionPlan dimension(int node) {
    return dimensions[node];
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
      if (!isIndicator(node)) {
        dimensions[node].coverage(dimensions[node].ofChildren(coverage), coverage[node]);
      }
    }
    return coverage;
  }

  /** A column for every node: those of the indicators as given, an empty one for a dimension. */
  private double[][] columns(double[][] ofIndicators) {
    double[][] columns = new double[dimensions.length][];
    for (int node = 0; node < columns.length; node++) {
      columns[node] = isIndicator(node) ? ofIndicators[indicatorOf[node]] : new double[units];
    }
    return columns;
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
    double[][] unrounded = columns(indicators);
    Map<Integer, List<Rescaling.Fitted>> rescaled = new TreeMap<>();
    for (int node = unrounded.length - 1; node >= 0; node--) {
      if (isIndicator(node)) {
        continue;
      }
      DimensionPlan dimension = dimensions[node];
      double[] column = unrounded[node];
      try {
        dimension.combine(dimension.ofChildren(unrounded), 0, units, column);
        dimension.withhold(column, coverage[node]);
        rescaled.put(node, dimension.rescale(column));
      } catch (Aggregation.CannotCombineException e) {
        throw new CannotScoreException(node, "aggregate", e);
      } catch (ScoringRule.CannotFitException e) {
        throw new CannotScoreException(node, "rescale", e);
      }
      dimension.adjust(column, 0, units, observed, listener);
    }
    double[][] scores = new double[unrounded.length][units];
    for (int node = 0; node < scores.length; node++) {
      scale.withoutNoise(unrounded[node], units, scores[node]);
    }
    return new NodeScores(scores, unrounded, rescaled);
  }

  /**
   * Scores dimensions again under other weights. Coverage stays the contract's: weights that are
   * tried out do not decide who has a score.
   *
   * @param columns {@code double[node][unit]}, all digits; columns of the dimensions to score are
   *     replaced
   * @param again whether a dimension is to be scored; the others keep their columns
   * @param factors {@code double[node]}: what each node's weight is multiplied by
   * @param coverage of every node, from {@link #coverage}
   * @param observed {@code double[indicator][unit]}, values that adjustments look at; NaN for none
   * @throws ScoringRule.CannotFitException when a dimension cannot be rescaled
   * @throws Aggregation.CannotCombineException when a dimension cannot be aggregated
   */
  public void rescore(
      double[][] columns,
      boolean[] again,
      double[] factors,
      double[][] coverage,
      double[][] observed) {
    for (int node = dimensions.length - 1; node >= 0; node--) {
      if (isIndicator(node) || !again[node]) {
        continue;
      }
      DimensionPlan dimension = dimensions[node];
      double[] column = new double[units];
      double[] ofChildren =
          Arrays.stream(dimension.children()).mapToDouble(child -> factors[child]).toArray();
      try {
        dimension.recombine(dimension.ofChildren(columns), ofChildren, column);
      } catch (Aggregation.CannotCombineException e) {
        // the children as nodes
        throw e.among(dimension.children(), new int[0]);
      }
      dimension.withhold(column, coverage[node]);
      dimension.rescale(column);
      dimension.adjust(column, 0, units, observed, NOBODY);
      columns[node] = column;
    }
  }

  /** Whether a node's score is taken away from a unit for want of coverage. */
  public boolean withholds(int node, double coverage) {
    return !isIndicator(node) && dimensions[node].withholds(coverage);
  }

  /** The scores do not allow a dimension to be aggregated or rescaled; the message says why. */
  static final class CannotScoreException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int node;
    private final String setting;

    CannotScoreException(int node, String setting, RuntimeException reason) {
      super(reason.getMessage(), reason);
      this.node = node;
      this.setting = setting;
    }

    /** The dimension. */
    int node() {
      return node;
    }

    /** The dimension's setting that cannot be followed. */
    String setting() {
      return setting;
    }
  }

  /**
   * Every node's scores and, by the dimension, the rules that rescaled them.
   *
   * @param columns {@code double[node][unit]}, without noise, NaN where not scored
   * @param unrounded the same with all digits: what a mean of them combines
   */
  @SuppressWarnings("ArrayRecordComponent") // kernel columns, shared within this package only
  record NodeScores(
      double[][] columns, double[][] unrounded, Map<Integer, List<Rescaling.Fitted>> rescaled) {}

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
      rules.add(rule.fit(SampleValues.of(values[i]), indicator.direction(), scale));
    }
    return rules;
  }

  /**
   * Scores values in one pass: every indicator by its fitted rule, every dimension from its
   * children. Columns of indicators are not kept.
   *
   * @param values {@code double[indicator][unit]}, NaN where there is none
   * @param rules the fitted rule of each indicator
   * @return {@code double[node][unit]}, without noise; null for indicators
   */
  public double[][] score(double[][] values, List<FittedRule> rules) {
    boolean atOnce =
        Arrays.stream(dimensions)
            .anyMatch(dimension -> dimension != null && dimension.comparesUnits());
    int block = atOnce ? units : Math.min(units, BLOCK);
    double[][] scores = new double[dimensions.length][];
    double[][] columns = new double[dimensions.length][block];
    double[] noNoise = new double[block];
    for (int node = 0; node < scores.length; node++) {
      scores[node] = isIndicator(node) ? null : new double[units];
    }
    for (int from = 0; from < units; from += block) {
      int n = Math.min(block, units - from);
      for (int node = scores.length - 1; node >= 0; node--) {
        double[] column = columns[node];
        if (isIndicator(node)) {
          int indicator = indicatorOf[node];
          rules.get(indicator).score(values[indicator], from, n, column);
        } else {
          DimensionPlan dimension = dimensions[node];
          dimension.combine(dimension.ofChildren(columns), from, n, column);
          dimension.rescale(column);
          dimension.adjust(column, from, n, values, NOBODY);
          scale.withoutNoise(column, n, noNoise);
          System.arraycopy(noNoise, 0, scores[node], from, n);
        }
      }
    }
    return scores;
  }

  /**
   * The kinds of the units to be scored.
   *
   * @param kinds each unit's kind, in the order of the units
   * @param distinct the kinds, each once, in the order of their first unit
   */
  public record Population(List<String> kinds, List<String> distinct) {
    /** Defensive copies. */
    public Population {
      kinds = List.copyOf(kinds);
      distinct = List.copyOf(distinct);
    }

    /** Of units of these kinds. */
    public Population(List<String> kinds) {
      this(kinds, kinds.stream().distinct().toList());
    }

    /** How many units. */
    public int size() {
      return kinds.size();
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
