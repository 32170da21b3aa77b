package org.govservices.evaluator.lint;

import java.util.Optional;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.number.NumberText;

/** A node that decides more than half of the index by its weight. */
final class DominantWeight implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "dominant-weight",
          "a node whose share of the index by the weights exceeds half",
          "an index of which one part decides more than half is that part with an ornament",
          "OECD/JRC Handbook 2008, step 6.1 (weights); Paruolo, Saisana & Saltelli 2013, "
              + "JRSS-A 176: 609–634");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    for (Node node : tree.nodes()) {
      Optional<String> kind =
          tree.kinds().stream()
              .filter(k -> dominates(tree, node, k) && !dominates(tree, above(tree, node), k))
              .findFirst();
      kind.ifPresent(
          k ->
              findings.add(
                  node,
                  "weight",
                  NumberText.fixed(tree.share(node, k) * 100, 1)
                      + " % of the index"
                      + (k.isEmpty() ? "" : " for kind '" + k + "'")
                      + "; expected at most half"));
    }
  }

  /** Whether a node that has a competitor somewhere exceeds half. */
  private static boolean dominates(Tree tree, Node node, String kind) {
    double share = tree.share(node, kind);
    return share > 0.5 + 1e-9 && share < 1 - 1e-9;
  }

  private static Node above(Tree tree, Node node) {
    return tree.parent(node).map(parent -> (Node) parent).orElse(node);
  }
}
