package org.govservices.evaluator.lint;

import java.util.List;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.framework.Tree;
import org.govservices.evaluator.normalisation.Sample;

/** Scores fitted within each kind, ranked across kinds. */
final class FittedByKindRankedTogether implements FrameworkRule {
  private static final Card CARD =
      Card.warning(
          "fitted-by-kind-ranked-together",
          "a rule fitted within each kind, where units of different kinds compete",
          "the best of each kind scores the same, however far apart they are, so ranks across "
              + "kinds mean nothing",
          "OECD/JRC Handbook 2008, step 5 (normalisation)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(Tree tree, Findings findings) {
    String within = tree.framework().ranking().within();
    List<Indicator> byKind =
        tree.indicators().stream()
            .filter(i -> i.score().sample().population() == Sample.Population.KIND)
            .toList();
    if (!within.equals("kind")) {
      findings.addEach(
          byKind, "score", "fitted within each kind, but units are ranked within '" + within + "'");
    }
  }
}
