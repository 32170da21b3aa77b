package org.govservices.evaluator.lint;

import java.nio.DoubleBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.govservices.evaluator.framework.Indicator;

/** Two indicators that order all units by the same scores. */
final class SameValues implements DataRule {
  private static final Card CARD =
      Card.warning(
          "same-values",
          "two indicators whose scores are the same for every unit",
          "one thing observed under two names has twice its weight",
          "OECD/JRC Handbook 2008, step 6 (double counting)");

  /** Two indicators of yes and no may agree by chance. */
  private static final int LEAST = 3;

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    Map<DoubleBuffer, Indicator> seen = new HashMap<>();
    for (Indicator indicator : data.tree().indicators()) {
      double[] scores = data.scores(indicator);
      if (DoubleStream.of(scores).filter(s -> !Double.isNaN(s)).distinct().limit(LEAST).count()
          < LEAST) {
        continue;
      }
      Indicator earlier = seen.putIfAbsent(DoubleBuffer.wrap(scores), indicator);
      if (earlier != null) {
        findings.add(
            indicator,
            "every unit scores as at '" + earlier.id() + "'; is one thing counted twice?");
      }
    }
  }
}
