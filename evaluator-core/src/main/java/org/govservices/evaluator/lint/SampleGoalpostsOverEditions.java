package org.govservices.evaluator.lint;

import java.util.List;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.normalisation.Sample;

/** A rule fitted to one edition of several. */
final class SampleGoalpostsOverEditions implements DataRule {
  private static final Card CARD =
      Card.warning(
          "sample-goalposts-over-editions",
          "a rule fitted to this edition alone, in an evaluation that has earlier editions",
          "the goalposts move with the sample, so a unit can fall though it improved; fix "
              + "them, or fit to all editions",
          "OECD/JRC Handbook 2008, step 5.3 (min-max across years)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    if (data.isLaterEdition()) {
      List<Indicator> fitted =
          data.tree().indicators().stream()
              .filter(indicator -> !indicator.score().sample().isNone())
              .filter(i -> i.score().sample().editions() == Sample.Editions.THIS)
              .toList();
      findings.addEach(
          fitted, "score", "fitted to this edition alone, but the evaluation has earlier ones");
    }
  }
}
