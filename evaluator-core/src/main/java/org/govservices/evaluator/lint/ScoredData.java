package org.govservices.evaluator.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.observation.ObservationTable;
import org.govservices.evaluator.observation.Roster;

/** What an evaluation observed and scored, for rules that look at data. */
public final class ScoredData {
  /** With fewer units a correlation says nothing. */
  private static final int LEAST_UNITS = 10;

  private final Tree tree;
  private final ObservationTable observations;
  private final double[][] values;
  private final double[][] scores;
  private final Map<String, Integer> capped;
  private final boolean laterEdition;
  private final int[] units;

  /**
   * Takes the results of the stages; the arrays are not changed.
   *
   * @param values {@code double[indicator][unit]} as scored, NaN where there is none
   * @param scores {@code double[node][unit]}, NaN where there is none
   * @param capped how many cells were capped, by the id of the indicator
   * @param laterEdition whether the evaluation has earlier editions
   * @param takesPart whether a unit has values of its own
   */
  public ScoredData(
      Framework framework,
      ObservationTable observations,
      double[][] values,
      double[][] scores,
      Map<String, Integer> capped,
      boolean laterEdition,
      IntPredicate takesPart) {
    this.tree = new Tree(framework);
    this.observations = observations;
    this.values = values.clone();
    this.scores = scores.clone();
    this.capped = Map.copyOf(capped);
    this.laterEdition = laterEdition;
    this.units = IntStream.range(0, observations.roster().size()).filter(takesPart).toArray();
  }

  Tree tree() {
    return tree;
  }

  Roster roster() {
    return observations.roster();
  }

  ObservationTable observations() {
    return observations;
  }

  /** The units with values of their own: not screened out, not rolled up. */
  IntStream units() {
    return IntStream.of(units);
  }

  /** The units of these that have an indicator. */
  IntStream unitsOf(int indicator) {
    return units().filter(u -> has(u, indicator));
  }

  /** Whether an indicator applies to a unit. */
  boolean has(int unit, int indicator) {
    return tree.indicators().get(indicator).kinds().appliesTo(roster().get(unit).kind());
  }

  /** The values of an indicator as scored, without gaps. */
  double[] values(int indicator) {
    return unitsOf(indicator)
        .mapToDouble(u -> values[indicator][u])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  /** How many of an indicator's cells were capped. */
  int capped(int indicator) {
    return capped.getOrDefault(tree.indicators().get(indicator).id(), 0);
  }

  boolean isLaterEdition() {
    return laterEdition;
  }

  /** {@code double[unit]}: a node's scores of all units, NaN where there is none. */
  double[] scores(Node node) {
    return scores[tree.index(node)].clone();
  }

  /**
   * {@code double[unit]}: the weighted mean of the scores of some nodes, NaN where none has one.
   */
  double[] meanScores(List<? extends Node> nodes) {
    double[] sum = new double[roster().size()];
    double[] total = new double[roster().size()];
    for (Node node : nodes) {
      double[] column = scores[tree.index(node)];
      for (int u = 0; u < sum.length; u++) {
        double weight = node.weight(roster().get(u).kind());
        if (!Double.isNaN(column[u]) && weight > 0) {
          sum[u] += weight * column[u];
          total[u] += weight;
        }
      }
    }
    Arrays.setAll(sum, u -> sum[u] / total[u]);
    return sum;
  }

  /** Pearson's r over the units that have both; none with too few units or no variation. */
  OptionalDouble correlation(double[] a, double[] b) {
    SimpleRegression both = new SimpleRegression();
    for (int u : units) {
      if (!Double.isNaN(a[u]) && !Double.isNaN(b[u])) {
        both.addData(a[u], b[u]);
      }
    }
    double r = both.getN() < LEAST_UNITS ? Double.NaN : both.getR();
    return Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(r);
  }
}
