package org.govservices.evaluator.weighting.lint;

import java.util.function.Consumer;
import org.govservices.evaluator.number.NumberText;

/** Benefit of the doubt that may leave indicators out. */
final class UnboundedDoubt implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "unbounded-doubt",
          "benefit-of-the-doubt weights without bounds on shares",
          "each unit may then put all weight on what it does best, so that many score the"
              + " most and most nodes count for nobody",
          "Cherchye et al. 2007, Social Indicators Research 82: 111–145; OECD/JRC "
              + "Handbook 2008, step 6.1");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    Double unbounded = data.measures("units-at-best").get("without bounds");
    if (unbounded != null) {
      finding.accept(
          NumberText.shortest(unbounded)
              + " units score the most; set weight-shares or pie-shares");
    }
  }
}
