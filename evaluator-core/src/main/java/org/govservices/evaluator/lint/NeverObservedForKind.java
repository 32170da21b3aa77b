package org.govservices.evaluator.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govservices.evaluator.observation.Status;

/** An indicator that no unit of a kind has. */
final class NeverObservedForKind implements DataRule {
  private static final Card CARD =
      Card.warning(
          "never-observed-for-kind",
          "an indicator that is observed for some kinds and for no unit of another",
          "a gap of a whole kind is a rule, not an accident; the contract should state it",
          "docs/guide/files.md: applies-to");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    for (int i = 0; i < data.tree().indicators().size(); i++) {
      int indicator = i;
      Map<String, Boolean> observed = new LinkedHashMap<>();
      data.unitsOf(i)
          .forEach(
              u ->
                  observed.merge(
                      data.roster().get(u).kind(),
                      data.observations().at(u, indicator).status() == Status.OBSERVED,
                      Boolean::logicalOr));
      List<String> never = observed.keySet().stream().filter(kind -> !observed.get(kind)).toList();
      if (!never.isEmpty() && never.size() < observed.size()) {
        findings.add(
            data.tree().indicators().get(i),
            "never observed for kind '" + String.join("', '", never) + "'; state `applies-to`");
      }
    }
  }
}
