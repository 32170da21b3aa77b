package org.govservices.evaluator.lint;

import org.govservices.evaluator.framework.Indicator;
import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.treatment.Shape;

/** Outliers that set the scale of a relative rule. */
final class UntreatedOutliers implements DataRule {
  private static final Card CARD =
      Card.warning(
          "untreated-outliers",
          "a rule fitted to values with |skewness| > 2 and kurtosis > 3.5",
          "a few outliers decide what all other units score; treat them, transform the values, "
              + "or fix goalposts",
          "JRC COIN Tool FAQ");

  private static final double MOST_SKEWNESS = 2;
  private static final double MOST_KURTOSIS = 3.5;

  @Override
  public Card card() {
    return CARD;
  }

  @Override
  public void check(ScoredData data, Findings findings) {
    for (int i = 0; i < data.tree().indicators().size(); i++) {
      Indicator indicator = data.tree().indicators().get(i);
      if (indicator.score().sample().isNone()) {
        continue;
      }
      Shape shape = Shape.of(data.values(i));
      if (Math.abs(shape.skewness()) > MOST_SKEWNESS && shape.kurtosis() > MOST_KURTOSIS) {
        findings.add(
            indicator,
            "score",
            "fitted to values with skewness "
                + NumberText.fixed(shape.skewness(), 2)
                + " and kurtosis "
                + NumberText.fixed(shape.kurtosis(), 2)
                + "; expected |skewness| up to 2 or kurtosis up to 3.5");
      }
    }
  }
}
