package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Tree;

/** Kinds with their own weights or indicators, ranked in one list. */
final class KindsRankedTogether implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "kinds-ranked-together",
          "kinds with their own weights or indicators, where units of different kinds compete",
          "their scores measure different things, and one list hides that",
          "OECD/JRC Handbook 2008, step 1 (theoretical framework)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    String within = tree.framework().ranking().within();
    if (!tree.namedKinds().isEmpty() && !within.equals("kind")) {
      findings.at(
          "/ranking/within",
          "units are ranked within '"
              + within
              + "', but nodes differ for the kinds "
              + String.join(", ", tree.namedKinds()));
    }
  }
}
