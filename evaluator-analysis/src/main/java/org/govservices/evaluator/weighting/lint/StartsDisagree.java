package org.govservices.evaluator.weighting.lint;

import java.util.function.Consumer;
import org.govservices.evaluator.number.NumberText;

/** Optimised weights that most searches do not end at. */
final class StartsDisagree implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "starts-disagree",
          "optimised weights that fewer than half of the searches end at",
          "the distance to the wanted importances has several local minima: these weights are the"
              + " best found, not known to be the best, and quite other weights may do nearly as"
              + " well",
          "Becker et al. 2017, Ecological Indicators 80: 12–22");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    double agreeing = data.measures("starts-that-agree").getOrDefault("", 0.0);
    double starts = data.measures("starts").getOrDefault("", 0.0);
    if (2 * agreeing < starts) {
      finding.accept(
          NumberText.shortest(agreeing) + " of " + NumberText.shortest(starts) + " searches agree");
    }
  }
}
