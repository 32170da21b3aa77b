package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Framework;
import org.govservices.evaluator.framework.Tree;

/** A framework that claims to be official and names no source. */
final class OfficialWithoutSource implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "official-without-source",
          "a framework that is official or reconstructed and names no source",
          "a reader must be able to see whose contract this is",
          "OECD/JRC Handbook 2008, step 1 (theoretical framework)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    Framework framework = tree.framework();
    if (framework.standing() != Framework.Standing.ILLUSTRATIVE && framework.sources().isEmpty()) {
      findings.at(
          "/status", "'" + framework.standing().keyword() + "' without a word in `sources`");
    }
  }
}
