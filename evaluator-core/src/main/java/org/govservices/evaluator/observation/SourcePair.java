package org.govservices.evaluator.observation;

import org.govservices.evaluator.number.NumberText;

/**
 * What two sources say differently of one cell.
 *
 * @param unit index in the roster
 * @param indicator index of the indicator
 * @param taken what counts
 * @param other what does not
 */
public record SourcePair(
    String edition, int unit, int indicator, Observation taken, Observation other) {

  /** An observation in words: value or status, source and place. */
  public static String words(Observation observation) {
    return said(observation)
        + " ("
        + observation.origin().keyword()
        + ", "
        + observation.place().withoutFolder()
        + ")";
  }

  /** Its value, or the status that says why there is none. */
  public static String said(Observation observation) {
    return observation.value().isPresent()
        ? NumberText.shortest(observation.value().getAsDouble())
        : observation.status().keyword();
  }
}
