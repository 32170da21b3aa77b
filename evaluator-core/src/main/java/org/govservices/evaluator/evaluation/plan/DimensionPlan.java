package org.govservices.evaluator.evaluation.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.adjustment.Adjustment;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.normalisation.Scale;
import org.govservices.evaluator.ranking.Band;

/**
 * One dimension, compiled: how its children's scores become its own. They are combined, withheld
 * under the least coverage, rescaled and adjusted, in this order and nowhere else.
 *
 * <p>Whatever compares, refuses, stretches or adjusts works on scores without noise ({@link
 * Scale#withoutNoise(double)}). A mean alone goes on with all digits of what it combines: rounding
 * at every level would add up to more than the noise.
 *
 * <p>Columns are {@code double[unit]} of a block of units; NaN stands for "not scored".
 */
public final class DimensionPlan {
  private static final Arithmetic COVERAGE = new Arithmetic();

  // Weights such as 0.03 and 0.43 of 1 sum to a little less than 0.46.
  private static final double NOISE = 1e-12;

  private final Framework framework;
  private final Dimension dimension;
  private final int node;
  private final int[] children;
  private final int[] adjustedBy;
  private final UnitsToScore population;
  private final Aggregation aggregation;
  private final boolean refusesAny;
  private final KindWeights weights;
  private final Optional<Rescaling> rescaling;
  private final Scale scale;

  /**
   * Compiles a dimension.
   *
   * @param tree that it stands in
   * @param indicators ids of all indicators, in their order
   */
  DimensionPlan(
      Framework framework,
      Dimension dimension,
      Tree tree,
      List<String> indicators,
      UnitsToScore population) {
    this(
        framework,
        dimension,
        tree.index(dimension),
        tree.children(tree.index(dimension)),
        dimension.adjustments().stream()
            .mapToInt(rule -> indicators.indexOf(rule.indicator()))
            .toArray(),
        population);
  }

  private DimensionPlan(
      Framework framework,
      Dimension dimension,
      int node,
      int[] children,
      int[] adjustedBy,
      UnitsToScore population) {
    this.framework = framework;
    this.dimension = dimension;
    this.node = node;
    this.children = children;
    this.adjustedBy = adjustedBy;
    this.population = population;
    aggregation = dimension.aggregation();
    refusesAny = aggregation.refusesAny();
    scale = framework.scale();
    weights = new KindWeights(dimension, population);
    rescaling = dimension.rescale().map(rule -> new Rescaling(rule, population, scale));
  }

  /** The same for other units. */
  public DimensionPlan of(UnitsToScore others) {
    return new DimensionPlan(framework, dimension, node, children, adjustedBy, others);
  }

  /** Indexes of the nodes below. */
  public int[] children() {
    return children.clone();
  }

  /** Whether a unit's score depends on other units', so that all must be scored at once. */
  public boolean comparesUnits() {
    return rescaling.isPresent() || aggregation.comparesUnits();
  }

  /** The children's columns among those of all nodes. */
  private double[][] ofChildren(double[][] columns) {
    double[][] of = new double[children.length][];
    for (int c = 0; c < children.length; c++) {
      of[c] = columns[children[c]];
    }
    return of;
  }

  /**
   * The coverage of all units from that of the children.
   *
   * @param columns {@code double[node][unit]}
   */
  public void coverage(double[][] columns, double[] out) {
    weights.combine(
        (which, of, weight, units, n, to) -> COVERAGE.combine(of, weight, n, to),
        ofChildren(columns),
        Optional.empty(),
        0,
        out.length,
        out);
  }

  /**
   * Scores a block of units from what their children scored.
   *
   * @param columns {@code double[node][unit of the block]}, all digits
   * @param given what is of units is of all, not of the block
   * @param from index of the block's first unit
   * @param n how many units
   * @param refused is told of every score that the aggregation refuses
   * @param out {@code double[unit of the block]}, all digits
   * @return the rules that rescaled
   * @throws Aggregation.CannotCombineException when the scores do not allow it
   * @throws org.govservices.evaluator.normalisation.ScoringRule.CannotFitException when they do not
   *     allow to rescale them
   */
  public List<Rescaling.Fitted> score(
      double[][] columns, Conditions given, int from, int n, Refusals refused, double[] out) {
    weights.combine(
        (which, of, weight, units, count, to) ->
            combine(which, of, weight, units, from, count, refused, to),
        ofChildren(columns),
        given.factors().map(ofAll -> Arrays.stream(children).mapToDouble(c -> ofAll[c]).toArray()),
        from,
        n,
        out);
    given.coverage().ifPresent(of -> withhold(of[node], from, n, out));
    List<Rescaling.Fitted> rules = rescale(given, n, out);
    adjust(given, from, n, out);
    return rules;
  }

  private void combine(
      int[] which,
      double[][] ofChildren,
      double[] weight,
      int[] units,
      int from,
      int n,
      Refusals refused,
      double[] out) {
    double[][] read = ofChildren;
    boolean[] isRefused = {};
    if (aggregation.comparesUnits() || refusesAny) {
      read = new double[ofChildren.length][n];
      isRefused = new boolean[n];
      for (int c = 0; c < read.length; c++) {
        scale.withoutNoise(ofChildren[c], n, read[c]);
        for (int u = 0; u < n; u++) {
          if (refusesAny && aggregation.use(read[c][u]) == Aggregation.Use.REFUSED) {
            isRefused[u] |=
                refuse(which[c], from + (units.length == 0 ? u : units[u]), read[c][u], refused);
          }
          // a mean needs all digits, except of what is nothing but noise
          if (!aggregation.comparesUnits() && read[c][u] != 0) {
            read[c][u] = ofChildren[c][u];
          }
        }
      }
    }
    try {
      aggregation.combine(read, weight, n, out);
    } catch (Aggregation.CannotCombineException e) {
      throw e.among(which, units);
    }
    for (int u = 0; u < isRefused.length; u++) {
      out[u] = isRefused[u] ? Double.NaN : out[u];
    }
  }

  private boolean refuse(int child, int unit, double score, Refusals refused) {
    if (Double.isNaN(score)) {
      return false;
    }
    Node node = dimension.children().get(child);
    refused.add(dimension, node, unit, population.names().apply(unit), score);
    return true;
  }

  /** What an aggregation says, with the names of whom it is about. */
  String message(Aggregation.CannotCombineException reason) {
    return reason.message(
        child -> dimension.children().get(child).id(), unit -> population.names().apply(unit));
  }

  /** The scores that a column of all digits comes to. */
  public double[] withoutNoise(double[] column) {
    double[] scores = new double[column.length];
    scale.withoutNoise(column, column.length, scores);
    return scores;
  }

  /** Whether a unit's score is taken away for want of coverage. */
  boolean withholds(double coverage) {
    return coverage < dimension.leastCoverage() - NOISE;
  }

  private void withhold(double[] coverage, int from, int n, double[] column) {
    for (int u = 0; u < n; u++) {
      if (withholds(coverage[from + u])) {
        column[u] = Double.NaN;
      }
    }
  }

  private List<Rescaling.Fitted> rescale(Conditions given, int n, double[] column) {
    if (rescaling.isEmpty()) {
      return List.of();
    }
    scale.withoutNoise(column, n, column);
    List<Rescaling.Fitted> rules =
        given.rescaled().map(of -> of.get(node)).orElseGet(() -> rescaling.get().fit(column));
    rescaling.get().apply(rules, column);
    return rules;
  }

  private void adjust(Conditions given, int from, int n, double[] column) {
    for (int a = 0; a < adjustedBy.length; a++) {
      scale.withoutNoise(column, n, column);
      Adjustment rule = dimension.adjustments().get(a);
      for (int u = 0; u < n; u++) {
        OptionalDouble before = optional(column[u]);
        OptionalDouble value = optional(given.observed()[adjustedBy[a]][from + u]);
        Adjustment.Outcome outcome = rule.adjust(before, value, scale);
        if (outcome.changes(before)) {
          column[u] = outcome.score().orElse(Double.NaN);
          given.listener().adjusted(node, from + u, rule, before, value, outcome);
        }
      }
    }
  }

  /**
   * The best band that adjustments leave every unit, by its place among the framework's: 0 where
   * none caps it. Scores and weights do not matter for that.
   *
   * @param observed {@code double[indicator][unit]} as adjustments look at it
   * @return {@code int[unit]}; empty when nothing is adjusted
   */
  int[] bestBands(double[][] observed) {
    int[] best = new int[adjustedBy.length == 0 ? 0 : population.size()];
    List<String> bands = framework.bands().stream().map(Band::id).toList();
    for (int a = 0; a < adjustedBy.length; a++) {
      for (int u = 0; u < best.length; u++) {
        int cap =
            dimension
                .adjustments()
                .get(a)
                .adjust(OptionalDouble.empty(), optional(observed[adjustedBy[a]][u]), scale)
                .capBand()
                .map(bands::indexOf)
                .orElse(0);
        best[u] = Math.max(best[u], cap);
      }
    }
    return best;
  }

  private static OptionalDouble optional(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
