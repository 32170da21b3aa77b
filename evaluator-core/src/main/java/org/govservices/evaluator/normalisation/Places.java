package org.govservices.evaluator.normalisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Scores by the place of a value in the ordered sample: the worst value has place 1, the best one
 * of n has place n.
 */
final class Places implements FittedRule {
  private final double[] sorted;
  private final double sign;
  private final TiedPlaces ties;
  private final LinearRule scores;

  private Places(double[] sorted, double sign, TiedPlaces ties, LinearRule scores) {
    this.sorted = sorted;
    this.sign = sign;
    this.ties = ties;
    this.scores = scores;
  }

  /** Places in a sample; place {@code first} scores the range's low end, {@code last} its high. */
  static Places of(
      SampleValues in,
      Direction direction,
      TiedPlaces ties,
      double first,
      double last,
      Scale range) {
    double sign = direction == Direction.HIGHER ? 1 : -1;
    double[] sorted = Arrays.stream(in.values()).map(value -> sign * value).sorted().toArray();
    return new Places(
        sorted,
        sign,
        ties,
        new LinearRule(first, last, range.low(), range.high(), Reading.AS_IS, Map.of()));
  }

  @Override
  public double score(double value) {
    int before = countUpTo(sign * value, false);
    int equal = Math.max(1, countUpTo(sign * value, true) - before);
    return scores.score(before + (ties == TiedPlaces.AVERAGE ? (equal + 1) / 2.0 : 1));
  }

  /** How many of the sample are worse than a value, or as bad as it. */
  private int countUpTo(double value, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public Map<String, Double> parameters() {
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("values", (double) sorted.length);
    parameters.put("different", (double) Arrays.stream(sorted).distinct().count());
    return parameters;
  }
}
