package org.govservices.evaluator.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.text.LocalText;

/**
 * A node's nominal importance, its weight, against its effective importance: how much of the
 * variance of the dimension's scores it explains.
 *
 * @param of the dimension
 * @param over which of the nodes below it
 * @param nominal share by the weights, 0 to 1; of units without a weight for their kind
 * @param units how many have both scores
 * @param linear r² with the dimension
 * @param linearShare of the sum over the block
 * @param smooth V(E[dimension | node]) / V(dimension) by local linear regression
 * @param smoothShare of the sum over the block
 * @param whyNone why there is no effective importance; empty when there is
 */
public record Importance(
    Dimension of,
    Block.Over over,
    Node node,
    double nominal,
    int units,
    OptionalDouble linear,
    OptionalDouble linearShare,
    OptionalDouble smooth,
    OptionalDouble smoothShare,
    Optional<LocalText> whyNone) {

  /**
   * The nodes of a block.
   *
   * @param span of the local lines, a share of the units
   */
  static List<Importance> of(Tree tree, Block block, NodeScores scores, double span) {
    double[] whole = scores.of(block.of());
    List<OptionalDouble> linear = new ArrayList<>();
    List<OptionalDouble> smooth = new ArrayList<>();
    List<Integer> units = new ArrayList<>();
    for (Node node : block.nodes()) {
      double[] part = scores.of(node);
      int both = Correlation.inCommon(part, whole).length;
      boolean few = LeastUnits.OF_CORRELATIONS.areFew(both, 2);
      units.add(both);
      linear.add(few ? OptionalDouble.empty() : Influence.linear(part, whole));
      smooth.add(few ? OptionalDouble.empty() : Influence.smooth(part, whole, span));
    }
    double[] nominal =
        block.nodes().stream().mapToDouble(node -> share(tree, block.of(), node)).toArray();
    List<Importance> list = new ArrayList<>();
    for (int n = 0; n < nominal.length; n++) {
      list.add(
          new Importance(
              block.of(),
              block.over(),
              block.nodes().get(n),
              nominal[n],
              units.get(n),
              linear.get(n),
              ofSum(linear.get(n), linear),
              smooth.get(n),
              ofSum(smooth.get(n), smooth),
              whyNone(units.get(n), linear.get(n), smooth.get(n))));
    }
    return list;
  }

  private static Optional<LocalText> whyNone(
      int units, OptionalDouble linear, OptionalDouble smooth) {
    if (linear.isEmpty()) {
      return Optional.of(LeastUnits.OF_CORRELATIONS.whyNone(units, 2));
    }
    return smooth.isPresent()
        ? Optional.empty()
        : Optional.of(
            new LocalText(
                "no smooth one: local lines of so few units pass through all",
                "无平滑值：评估对象过少，局部线性必经过每一点"));
  }

  private static OptionalDouble ofSum(OptionalDouble part, List<OptionalDouble> all) {
    double sum = DoubleStream.of(all.stream().mapToDouble(s -> s.orElse(0)).toArray()).sum();
    return part.isPresent() && sum > 0
        ? OptionalDouble.of(part.getAsDouble() / sum)
        : OptionalDouble.empty();
  }

  /** The share of a node below a dimension by the weights alone. */
  private static double share(Tree tree, Dimension dimension, Node node) {
    double share = tree.shareOfParent(node);
    for (Dimension above : tree.above(node)) {
      if (above.id().equals(dimension.id())) {
        return share;
      }
      share *= tree.shareOfParent(above);
    }
    throw new IllegalArgumentException(node.id() + " is not below " + dimension.id());
  }
}
