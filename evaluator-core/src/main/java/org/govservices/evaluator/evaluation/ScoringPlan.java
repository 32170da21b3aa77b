package org.govservices.evaluator.evaluation;

import java.util.List;
import org.govservices.evaluator.aggregation.Aggregation;
import org.govservices.evaluator.aggregation.Arithmetic;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;

/**
 * A framework compiled for scoring: the tree in flat arrays, one {@code double[unit]} per node.
 * Inside it NaN stands for "not scored" (scores) and "not applicable" (coverage).
 */
final class ScoringPlan {
  private static final Aggregation COVERAGE = new Arithmetic();

  private final Aggregation[] aggregations;
  private final double[] leastCoverage;
  private final int[][] children;
  private final double[][] childWeights;

  /** Compiles a framework. */
  ScoringPlan(Framework framework) {
    List<Node> nodes = framework.nodes();
    aggregations = new Aggregation[nodes.size()];
    leastCoverage = new double[nodes.size()];
    children = new int[nodes.size()][];
    childWeights = new double[nodes.size()][];
    for (int n = 0; n < nodes.size(); n++) {
      if (nodes.get(n) instanceof Dimension dimension) {
        aggregations[n] = dimension.aggregation();
        leastCoverage[n] = dimension.leastCoverage();
        children[n] = dimension.children().stream().mapToInt(nodes::indexOf).toArray();
        childWeights[n] = dimension.children().stream().mapToDouble(Node::weight).toArray();
      } else {
        children[n] = new int[0];
      }
    }
  }

  /** The children of a node, as indexes of nodes; none for an indicator. */
  int[] children(int node) {
    return children[node];
  }

  /**
   * The coverage of every node.
   *
   * @param indicators {@code double[indicator][unit]}: 1 a finding, 0 none, NaN not applicable
   * @return {@code double[node][unit]}, shares 0 to 1
   */
  double[][] coverage(double[][] indicators) {
    double[][] coverage = place(indicators);
    for (int n = children.length - 1; n >= 0; n--) {
      if (coverage[n] == null) {
        coverage[n] = combine(COVERAGE, n, coverage, indicators[0].length);
      }
    }
    return coverage;
  }

  /**
   * The score of every node.
   *
   * @param indicators {@code double[indicator][unit]}, NaN where not scored
   * @param coverage of every node, from {@link #coverage}
   * @return {@code double[node][unit]}
   */
  double[][] scores(double[][] indicators, double[][] coverage) {
    double[][] scores = place(indicators);
    for (int n = children.length - 1; n >= 0; n--) {
      if (scores[n] == null) {
        scores[n] = combine(aggregations[n], n, scores, indicators[0].length);
        for (int u = 0; u < scores[n].length; u++) {
          if (coverage[n][u] < leastCoverage[n]) {
            scores[n][u] = Double.NaN;
          }
        }
      }
    }
    return scores;
  }

  /** Puts the indicators' columns at their nodes; parents stay null. */
  private double[][] place(double[][] indicators) {
    double[][] columns = new double[children.length][];
    int next = 0;
    for (int n = 0; n < children.length; n++) {
      if (children[n].length == 0) {
        columns[n] = indicators[next++];
      }
    }
    return columns;
  }

  private double[] combine(Aggregation aggregation, int node, double[][] columns, int units) {
    double[][] of = new double[children[node].length][];
    for (int c = 0; c < of.length; c++) {
      of[c] = columns[children[node][c]];
    }
    double[] out = new double[units];
    aggregation.combine(of, childWeights[node], out);
    return out;
  }
}
