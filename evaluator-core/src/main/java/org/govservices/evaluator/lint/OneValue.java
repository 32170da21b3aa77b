package org.govservices.evaluator.lint;

import org.apache.commons.math3.stat.StatUtils;

/** An indicator on which all units are equal. */
final class OneValue implements DataRule {
  private static final Card CARD =
      Card.warning(
          "one-value",
          "an indicator with one value for all units",
          "it tells nobody apart, but takes its weight from the indicators that do",
          "OECD/JRC Handbook 2008, step 2 (selection of variables)");

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    for (int i = 0; i < data.tree().indicators().size(); i++) {
      double[] values = data.values(i);
      if (values.length > 1 && StatUtils.min(values) == StatUtils.max(values)) {
        findings.add(
            data.tree().indicators().get(i),
            "all " + values.length + " units with a value have the same");
      }
    }
  }
}
