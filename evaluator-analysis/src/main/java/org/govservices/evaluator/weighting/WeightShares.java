package org.govservices.evaluator.weighting;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;

/** Weights as shares, so that two sets can be compared whatever they sum to. */
public final class WeightShares {
  private WeightShares() {}

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
    Tree old = before.tree();
    Tree now = after.tree();
    List<Change> changes = new ArrayList<>();
    for (Dimension dimension : now.dimensions()) {
      for (Node child : dimension.children()) {
        Node was = old.nodes().get(old.index(child));
        changes.add(
            new Change(
                child,
                dimension,
                old.shareOfParent(was),
                now.shareOfParent(child),
                old.share(was),
                now.share(child)));
      }
    }
    return changes;
  }
}
