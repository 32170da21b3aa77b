package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;

/** Weights as shares, so that two sets can be compared whatever they sum to. */
public final class WeightShares {
  private final Map<String, Double> ofParent = new HashMap<>();
  private final Map<String, Double> ofIndex = new HashMap<>();

  private WeightShares(Framework framework) {
    ofIndex.put(Framework.ROOT, 1.0);
    for (Node node : framework.nodes()) {
      if (node instanceof Dimension dimension) {
        double sum = dimension.children().stream().mapToDouble(Node::weight).sum();
        for (Node child : dimension.children()) {
          double share = sum > 0 ? child.weight() / sum : 0;
          ofParent.put(child.id(), share);
          ofIndex.put(child.id(), share * ofIndex.get(dimension.id()));
        }
      }
    }
  }

  /**
   * What becomes of a node's weight.
   *
   * @param parent the dimension it is part of
   * @param before its share of the dimension, 0 to 1; of units without a weight for their kind
   * @param overallBefore its share of the index by the weights alone
   */
  public record Change(
      Node node,
      Dimension parent,
      double before,
      double after,
      double overallBefore,
      double overallAfter) {}

  /** Every node but the root, in the order of the tree. */
  static List<Change> compare(Framework before, Framework after) {
    WeightShares old = new WeightShares(before);
    WeightShares now = new WeightShares(after);
    List<Change> changes = new ArrayList<>();
    for (Node node : after.nodes()) {
      if (node instanceof Dimension dimension) {
        for (Node child : dimension.children()) {
          String id = child.id();
          changes.add(
              new Change(
                  child,
                  dimension,
                  old.ofParent.get(id),
                  now.ofParent.get(id),
                  old.ofIndex.get(id),
                  now.ofIndex.get(id)));
        }
      }
    }
    return changes;
  }
}
