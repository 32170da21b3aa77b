package org.govservices.evaluator.observation;

/**
 * The cells of a source that earlier sources give too.
 *
 * @param source in words: its file and origin
 * @param same that say just what was taken
 * @param within whose value lies within the tolerance of the one taken
 * @param beyond that disagree with what was taken
 */
public record NotTaken(String source, long same, long within, long beyond) {
  /** All of them. */
  public long cells() {
    return same + within + beyond;
  }
}
