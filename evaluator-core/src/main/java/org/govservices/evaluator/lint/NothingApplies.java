package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Dimension;
import org.govservices.evaluator.framework.Tree;

/** A dimension of which nothing applies to a kind. */
final class NothingApplies implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "nothing-applies",
          "a dimension that a kind has, but none of whose children it has",
          "units of that kind are never scored there, and nobody is told",
          "docs/guide/files.md: applies-to");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    for (Dimension dimension : tree.dimensions()) {
      for (String kind : tree.kinds()) {
        if (dimension.weight(kind) > 0
            && dimension.children().stream().allMatch(child -> child.weight(kind) == 0)) {
          findings.add(
              dimension,
              "applies to kind '" + kind + "', but nothing below it does; state `applies-to` here");
        }
      }
    }
  }
}
