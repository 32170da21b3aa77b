package org.govservices.evaluator.explain;

import java.util.ArrayList;
import java.util.List;
import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Node;

/** How deep each node stands, in the order of a framework's nodes; 0 for the index. */
final class Depths {
  private Depths() {}

  static List<Integer> of(Dimension index) {
    List<Integer> depths = new ArrayList<>();
    collect(index, 0, depths);
    return depths;
  }

  private static void collect(Node node, int depth, List<Integer> depths) {
    depths.add(depth);
    if (node instanceof Dimension dimension) {
      dimension.children().forEach(child -> collect(child, depth + 1, depths));
    }
  }
}
