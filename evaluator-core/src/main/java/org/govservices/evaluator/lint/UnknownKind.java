package org.govservices.evaluator.lint;

import java.util.List;
import java.util.TreeSet;
import org.govservices.evaluator.framework.Node;
import org.govservices.evaluator.input.Problems;
import org.govservices.evaluator.observation.Unit;

/** A kind in the framework that no unit has. */
final class UnknownKind implements DataRule {
  private static final Card CARD =
      Card.warning(
          "unknown-kind",
          "a kind that the framework names and no unit has",
          "a slip of the pen in a kind leaves an indicator out for everyone",
          "docs/guide/files.md: applies-to, weight-for-kind");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    List<String> kinds = data.roster().units().stream().map(Unit::kind).distinct().toList();
    for (Node node : data.tree().nodes()) {
      TreeSet<String> named = new TreeSet<>(node.kinds().appliesTo());
      named.addAll(node.kinds().weights().keySet());
      // What a node has from the dimension above is told there.
      data.tree().parent(node).ifPresent(above -> named.removeAll(above.kinds().appliesTo()));
      named.removeAll(kinds);
      named.forEach(
          kind ->
              findings.add(
                  node,
                  "applies-to",
                  "no unit is of kind '" + kind + "'" + Problems.maybe(kind, kinds)));
    }
  }
}
