package org.govservices.evaluator.lint;

/** Goalposts that many values are beyond. */
final class ManyCapped implements DataRule {
  private static final Card CARD =
      Card.warning(
          "many-capped",
          "goalposts that more than a quarter of the values are beyond",
          "all units beyond a goalpost score the same, so the goalposts hide differences they "
              + "should show",
          "OECD/JRC Handbook 2008, step 5 (normalisation)");

  private static final double MOST = 0.25;

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    for (int i = 0; i < data.tree().indicators().size(); i++) {
      int values = data.values(i).length;
      int capped = data.capped(i);
      if (capped > MOST * values) {
        findings.add(
            data.tree().indicators().get(i),
            "score",
            capped + " of " + values + " values are beyond the goalposts and score as the nearest");
      }
    }
  }
}
