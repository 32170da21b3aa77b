package org.govservices.evaluator.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.text.Keyword;

/**
 * Nodes that should measure one thing: the children of a dimension, or all indicators below it.
 *
 * @param of the dimension
 * @param over which of the nodes below it
 * @param nodes at least two
 */
public record Block(Dimension of, Over over, List<Node> nodes) {
  /** Which nodes below a dimension. */
  public enum Over implements Keyword {
    CHILDREN,
    INDICATORS
  }

  /** Defensive copy. */
  public Block {
    nodes = List.copyOf(nodes);
  }

  /** Every dimension over its children and, where these are dimensions, over its indicators. */
  static List<Block> all(Framework framework) {
    List<Block> blocks = new ArrayList<>();
    Tree tree = framework.tree();
    for (Dimension dimension : tree.dimensions()) {
      blocks.add(new Block(dimension, Over.CHILDREN, dimension.children()));
      if (dimension.children().stream().anyMatch(Dimension.class::isInstance)) {
        blocks.add(
            new Block(dimension, Over.INDICATORS, List.copyOf(tree.indicatorsBelow(dimension))));
      }
    }
    return blocks.stream().filter(block -> block.nodes().size() > 1).toList();
  }

  /** {@code double[node][unit]}: only the units that have all scores. */
  double[][] complete(NodeScores scores) {
    double[][] columns = nodes.stream().map(scores::of).toArray(double[][]::new);
    int[] whole =
        IntStream.range(0, columns[0].length)
            .filter(u -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[u])))
            .toArray();
    return Arrays.stream(columns)
        .map(column -> IntStream.of(whole).mapToDouble(u -> column[u]).toArray())
        .toArray(double[][]::new);
  }
}
