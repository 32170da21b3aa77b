package org.govservices.evaluator.normalisation;

import java.util.Arrays;

/** Fits a rule to a few values and scores them. */
final class Fitted {
  static final Scale HUNDRED = new Scale(0, 100);

  private Fitted() {}

  /** The scores of the values that the rule is fitted to, on a scale from 0 to 100. */
  static double[] scores(ScoringRule rule, Direction direction, double... values) {
    FittedRule fitted = rule.fit(SampleValues.of(values), direction, HUNDRED);
    return Arrays.stream(values).map(fitted::score).toArray();
  }

  /** An absolute rule on a scale from 0 to 100, higher is better. */
  static FittedRule absolute(ScoringRule rule) {
    return rule.fit(SampleValues.of(), Direction.HIGHER, HUNDRED);
  }
}
