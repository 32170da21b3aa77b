package org.govservices.evaluator.weighting.lint;

import java.util.List;
import java.util.function.Consumer;
import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.lint.Findings;

/** Spreads of values in different units of measurement. */
final class SpreadOfMixedUnits implements WeightingRule {
  private static final Card CARD =
      Card.warning(
          "spread-of-mixed-units",
          "standard-deviation weights of values in different units of measurement",
          "a spread in hours and one in percent cannot be compared: in minutes, the first"
              + " would weigh sixty times as much",
          "OECD/JRC Handbook 2008, step 5 (normalisation comes before weights)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(WeightedData data, Consumer<String> finding) {
    boolean inOwnUnits = data.stage().equals("raw") || data.stage().equals("treated");
    List<String> units =
        data.nodes().stream()
            .filter(Indicator.class::isInstance)
            .map(node -> ((Indicator) node).unit())
            .distinct()
            .toList();
    if (data.isBy("standard-deviation") && inOwnUnits && units.size() > 1) {
      finding.accept("measured in " + Findings.join(units) + "; use min-max or scores");
    }
  }
}
