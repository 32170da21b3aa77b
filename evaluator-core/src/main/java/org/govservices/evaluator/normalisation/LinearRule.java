package org.govservices.evaluator.normalisation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The straight line through two points: {@code from} scores {@code fromScore}, {@code to} scores
 * {@code toScore}. Most fitted rules are one.
 */
record LinearRule(
    double from,
    double to,
    double fromScore,
    double toScore,
    Reading outside,
    Map<String, Double> parameters)
    implements FittedRule {

  LinearRule {
    parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  @Override
  public double score(double value) {
    double x = value;
    if (outside == Reading.CAPPED) {
      x = Math.min(Math.max(x, Math.min(from, to)), Math.max(from, to));
    }
    // exact at both ends
    double share = (x - from) / (to - from);
    return share == 1 ? toScore : fromScore + share * (toScore - fromScore);
  }

  @Override
  public Reading reading(double value) {
    boolean within = value >= Math.min(from, to) && value <= Math.max(from, to);
    return within ? Reading.AS_IS : outside;
  }
}
