package org.govservices.evaluator.lint;

import java.util.List;
import org.govservices.evaluator.observation.Roster;

/** Units that compete with what they are part of. */
final class PartsRankedWithParents implements DataRule {
  private static final Card CARD =
      Card.warning(
          "parts-ranked-with-parents",
          "units that are ranked in one list with the units they belong to",
          "a whole is the mean of its parts and stands among them by construction",
          "docs/guide/files.md: roll-up, ranking within");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    Roster roster = data.roster();
    roster
        .groupedBy(data.tree().framework().ranking().within())
        .forEach(
            (group, units) -> {
              List<String> parents =
                  roster.parents().stream()
                      .filter(units::contains)
                      .filter(parent -> roster.parts(parent).stream().anyMatch(units::contains))
                      .map(parent -> roster.get(parent).code())
                      .toList();
              if (!parents.isEmpty()) {
                findings.at(
                    "/ranking/within",
                    "ranked in one list with their own parts: " + Findings.join(parents));
              }
            });
  }
}
