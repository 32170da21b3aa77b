package org.govservices.evaluator.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.text.Keyword;
import org.govservices.evaluator.text.LocalText;

/**
 * Two nodes and how their scores go together, over the units that have both.
 *
 * @param relation how the nodes stand to each other
 * @param correlation empty with few such units, or where a node does not vary
 * @param units how many have both
 */
public record Pair(
    Node first, Node second, Relation relation, OptionalDouble correlation, int units) {
  /** Why there is no correlation; empty when there is. */
  public Optional<LocalText> whyNone() {
    return correlation.isPresent()
        ? Optional.empty()
        : Optional.of(LeastUnits.CORRELATION.whyNone(units, 2));
  }

  /** Whether there is a correlation of so few units that it is mostly accident. */
  public boolean isOfFew() {
    return correlation.isPresent() && LeastUnits.OF_CORRELATIONS.areFew(units, 2);
  }

  /** How two nodes stand to each other. */
  public enum Relation implements Keyword {
    /** Children of one dimension. */
    WITHIN,
    /** Indicators, or dimensions at the same depth, of different dimensions. */
    BETWEEN,
    /** The first is part of the second. */
    PART
  }

  /**
   * All pairs of indicators, of dimensions at the same depth, and of a node and every dimension it
   * is part of.
   */
  static List<Pair> all(Framework framework, NodeScores scores, Correlation correlation) {
    Tree tree = framework.tree();
    List<Node> nodes = tree.nodes();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node first = nodes.get(i);
      for (Dimension above : tree.above(first)) {
        pairs.add(of(first, above, Relation.PART, scores, correlation));
      }
      for (int j = i + 1; j < nodes.size(); j++) {
        Node second = nodes.get(j);
        boolean siblings = tree.parent(i) == tree.parent(j);
        boolean indicators = first instanceof Indicator && second instanceof Indicator;
        boolean dimensions = first instanceof Dimension && second instanceof Dimension;
        boolean atOneDepth = tree.depth(i) == tree.depth(j);
        if (siblings || indicators || (dimensions && atOneDepth)) {
          Relation relation = siblings ? Relation.WITHIN : Relation.BETWEEN;
          pairs.add(of(first, second, relation, scores, correlation));
        }
      }
    }
    return pairs;
  }

  private static Pair of(
      Node first, Node second, Relation relation, NodeScores scores, Correlation correlation) {
    double[] a = scores.of(first);
    double[] b = scores.of(second);
    int units = Correlation.inCommon(a, b).length;
    OptionalDouble r =
        LeastUnits.CORRELATION.areFew(units, 2)
            ? OptionalDouble.empty()
            : correlation.between(a, b);
    return new Pair(first, second, relation, r, units);
  }
}
