package org.govservices.evaluator.observation;

import org.govservices.evaluator.number.NumberText;
import org.govservices.evaluator.text.LocalText;

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

  /** An observation in words of both languages: value or status, source and place. */
  public static LocalText inBothLanguages(Observation observation) {
    String said =
        observation.value().isPresent()
            ? said(observation)
            : observation.status().words().chinese();
    return new LocalText(
        words(observation),
        said
            + "（"
            + observation.origin().words().chinese()
            + "，"
            + observation.place().withoutFolder()
            + "）");
  }

  /** An observation in words: value or status, source and place. */
  public static String words(Observation observation) {
    return said(observation)
        + " ("
        + observation.origin().keyword()
        + ", "
        + observation.place().withoutFolder()
        + ")";
  }

  /** Its answer or value, or the status that says why there is none. */
  public static String said(Observation observation) {
    if (!observation.text().isEmpty()) {
      return observation.text();
    }
    return observation.value().isPresent()
        ? NumberText.shortest(observation.value().getAsDouble())
        : observation.status().keyword();
  }
}
